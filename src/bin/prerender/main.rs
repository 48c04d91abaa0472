//! Writes the page of every language into a built folder, with the table and the
//! questions in it, to be read before the program runs and where it never does.
//! Run natively by the build (`xtask/src/steps/prerender.rs`); what stands in a
//! page is for the modules below.

#[cfg(not(target_arch = "wasm32"))]
mod drawing;
#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod structured;
#[cfg(not(target_arch = "wasm32"))]
mod words;
#[cfg(not(target_arch = "wasm32"))]
mod written;

/// `prerender <folder> [<address of the site>]`
#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let site = arguments.next().unwrap_or_default();
    written::write(folder.as_ref(), &site)
}

/// Nothing to be run in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
