//! The element in real documentation portals, which `cargo xtask portals` builds from the recipes
//! in `docs/embedding.md`: it has its place there, and both keep their keys, links and colours.
//!
//! Three cases are run in each portal of [`portal`], the others in the one they are about.

mod failing;
mod offline;
mod place;
mod portal;
mod steps;
mod turbo;
mod ways;

use browser_tests::Case;

use portal::{PORTALS, Portal};

pub(crate) fn cases() -> Vec<Case> {
    let of = |portal: &'static Portal| {
        let named = |what| format!("portals::{}_{what}", portal.name);
        [
            Case::new(named("has_it_in_its_place"), move |page| {
                place::has_it_in_its_place(page, portal)
            }),
            Case::new(named("keeps_its_keys_and_links"), move |page| {
                ways::keeps_its_keys_and_links(page, portal)
            }),
            Case::new(named("leads_to_the_page_where_it_fails"), move |page| {
                failing::leads_to_the_page(page, portal)
            }),
        ]
    };
    let single = [
        Case::new(
            "portals::a_worker_of_its_own_opens_it_without_a_network",
            offline::opens_without_a_network,
        ),
        Case::new(
            "portals::turbo_shows_it_live_while_the_page_is_on_its_way",
            turbo::is_live_in_a_preview,
        ),
        Case::new(
            "portals::turbo_takes_it_into_a_frame",
            turbo::is_taken_into_a_frame,
        ),
    ];
    PORTALS.iter().flat_map(of).chain(single).collect()
}
