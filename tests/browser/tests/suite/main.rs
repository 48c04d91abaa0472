//! The page in Chromium, Firefox and WebKitGTK: every case once, run in each.
//!
//! One file a subject; each lists its cases. What they expect is what the issue and the design
//! promise, not what the data or the program says.

mod accessible;
mod blocked;
mod copying;
mod entry;
mod first_sight;
mod keyboard;
mod languages;
mod layout;
mod links;
mod manners;
mod narrowing;
mod reading;
mod searching;
mod states;
mod table;
mod theme;

use std::process::ExitCode;

fn main() -> ExitCode {
    let subjects = [
        accessible::cases(),
        blocked::cases(),
        copying::cases(),
        entry::cases(),
        first_sight::cases(),
        keyboard::cases(),
        languages::cases(),
        layout::cases(),
        links::cases(),
        manners::cases(),
        narrowing::cases(),
        reading::cases(),
        searching::cases(),
        theme::cases(),
    ];
    browser_tests::run(subjects.into_iter().flatten().collect())
}
