//! The page in Chromium, Firefox and WebKitGTK: every case once, run in each.
//!
//! One file a subject, or a folder of them; each lists its cases. What they expect is what the issue
//! and the design promise, not what the data or the program says.

mod accessible;
mod blocked;
mod comparing;
mod copying;
mod entry;
mod every_pair;
mod first_entry;
mod first_sight;
mod framed;
mod hostile;
mod isolation;
mod keyboard;
mod languages;
mod late;
mod layout;
mod links;
mod manners;
mod memory;
mod narrowing;
mod numbers;
mod offline;
mod opening;
mod own_codes;
mod pasting;
mod portals;
mod prerendered;
mod reading;
mod searching;
mod single_file;
mod starting;
mod states;
mod table;
mod telling;
mod theme;
mod variants;

use std::process::ExitCode;

fn main() -> ExitCode {
    let subjects = [
        accessible::cases(),
        blocked::cases(),
        comparing::cases(),
        copying::cases(),
        entry::cases(),
        every_pair::cases(),
        first_entry::cases(),
        first_sight::cases(),
        framed::cases(),
        hostile::cases(),
        isolation::cases(),
        keyboard::cases(),
        languages::cases(),
        late::cases(),
        layout::cases(),
        links::cases(),
        manners::cases(),
        memory::cases(),
        narrowing::cases(),
        numbers::cases(),
        offline::cases(),
        opening::cases(),
        own_codes::cases(),
        pasting::cases(),
        portals::cases(),
        prerendered::cases(),
        reading::cases(),
        searching::cases(),
        single_file::cases(),
        starting::cases(),
        telling::cases(),
        theme::cases(),
        variants::cases(),
    ];
    browser_tests::run(subjects.into_iter().flatten().collect())
}
