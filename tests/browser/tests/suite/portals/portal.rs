//! The portals there are, and what a test has to know of each.

/// What a test has to know of a portal.
#[derive(Debug)]
pub(super) struct Portal {
    /// Its folder, which also names its cases.
    pub(super) name: &'static str,
    /// What stands around its text.
    pub(super) frame: &'static str,
    /// What to press, one after the other, for its other colours, wide and narrow.
    pub(super) switch: [&'static [&'static str]; 2],
    /// Whether its search was called by its key.
    pub(super) search_called: Option<&'static str>,
    /// Whether it goes from page to page without loading one.
    pub(super) without_loads: bool,
}

pub(super) const PORTALS: [Portal; 6] = [
    Portal {
        name: "plain",
        frame: "header",
        switch: [&["document.getElementById('theme')"]; 2],
        search_called: None,
        without_loads: false,
    },
    Portal {
        name: "mkdocs",
        frame: ".md-header, .md-sidebar",
        switch: [&["document.querySelector('[data-md-component=palette] label:not([hidden])')"]; 2],
        search_called: Some("document.activeElement.matches('[data-md-component=search-query]')"),
        without_loads: true,
    },
    Portal {
        name: "vitepress",
        frame: ".VPNavBar, .VPSidebar, .VPLocalNav",
        switch: [
            &["document.querySelector('.VPNavBarAppearance button')"],
            &[
                "document.querySelector('.VPNavBarHamburger')",
                "document.querySelector('.VPNavScreenAppearance button')",
                "document.querySelector('.VPNavBarHamburger')",
            ],
        ],
        search_called: Some("document.querySelector('.VPLocalSearchBox input')"),
        without_loads: true,
    },
    Portal {
        name: "sphinx",
        frame: ".mobile-header, .sidebar-drawer",
        switch: [
            &["document.querySelector('.content-icon-container .theme-toggle')"],
            &["document.querySelector('.mobile-header .theme-toggle')"],
        ],
        search_called: Some("document.activeElement.matches('.sidebar-search')"),
        without_loads: false,
    },
    Portal {
        name: "docusaurus",
        frame: ".navbar, .theme-doc-sidebar-container, .theme-doc-breadcrumbs",
        switch: [
            &["document.querySelector('.navbar [class*=colorModeToggle] button')"],
            &[
                "document.querySelector('.navbar__toggle')",
                "document.querySelector('.navbar-sidebar button[class*=toggleButton]')",
                "document.querySelector('.navbar-sidebar__close')",
            ],
        ],
        search_called: None,
        without_loads: true,
    },
    Portal {
        name: "turbo",
        frame: "header",
        switch: [&["document.getElementById('theme')"]; 2],
        search_called: None,
        without_loads: true,
    },
];
