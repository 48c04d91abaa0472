//! The pages of the four languages as the build writes them: what stands in them before any script
//! runs. The program that writes them is run on the data that ships; how a browser takes them is
//! tested there.

mod built;
mod data;
mod entries;
mod heads;
#[path = "../shipped.rs"]
mod shipped;
mod shown;
