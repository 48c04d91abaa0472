//! Wide, narrow, printed, and with the colours of the system.

use base64::Engine as _;
use browser_tests::{Case, Engine, Outcome, Page, Visit, Width};
use serde_json::json;

use crate::states::State;

pub(crate) fn cases() -> Vec<Case> {
    let chromium = &[Engine::Chromium];
    vec![
        Case::new("layout::nothing_sticks_out", nothing_sticks_out),
        Case::new(
            "layout::a_table_when_wide_cards_when_narrow",
            a_table_when_wide_cards_when_narrow,
        ),
        Case::new("layout::targets_are_large_enough", targets_are_large_enough),
        Case::new(
            "layout::prints_the_table_without_controls",
            prints_the_table_without_controls,
        )
        .only(chromium),
        Case::new("layout::survives_forced_colours", survives_forced_colours).only(chromium),
        Case::new(
            "layout::moves_nothing_where_motion_is_unwelcome",
            moves_nothing_where_motion_is_unwelcome,
        )
        .only(chromium),
    ]
}

async fn nothing_sticks_out(page: Page) -> Outcome {
    let mut found: Vec<String> = Vec::new();
    for width in Width::BOTH {
        for state in State::ALL {
            state.reach(&page, width, "auto").await?;
            if !page.fits().await? {
                let wide = page.wide().await?;
                found.push(format!("{state:?}, {width:?}: {wide:#?}"));
            }
        }
    }
    assert!(
        found.is_empty(),
        "wider than the window: {}",
        found.join("\n")
    );
    Ok(())
}

async fn a_table_when_wide_cards_when_narrow(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let side_by_side = "
        const [name, meaning] = [...row('1006').cells].slice(1, 3).map((c) => c.getBoundingClientRect());
        return meaning.left >= name.right - 1";
    assert!(
        page.ask::<bool>(side_by_side, vec![]).await?,
        "no columns at 1280 pixels"
    );
    page.set_width(Width::Narrow).await?;
    page.until("cards", side_by_side, |columns: &bool| !columns)
        .await?;
    let readable: bool = page
        .ask(
            "return [...row('1006').cells].slice(1, 4).every((cell) => cell.getBoundingClientRect().width > 150)",
            vec![],
        )
        .await?;
    assert!(readable, "a card's text is squeezed");
    Ok(())
}

/// 24 pixels each way, as WCAG 2.2 asks (2.5.8); links in running text are exempt.
async fn targets_are_large_enough(page: Page) -> Outcome {
    for width in Width::BOTH {
        State::Opened.reach(&page, width, "auto").await?;
        let small: Vec<String> = page
            .ask(
                "return [...root.querySelectorAll('button, input, select, summary')].filter(shown)
                     .filter((e) => { const { width, height } = e.getBoundingClientRect();
                                      return width < 24 || height < 24; })
                     .map((e) => e.outerHTML.slice(0, 120))",
                vec![],
            )
            .await?;
        assert!(small.is_empty(), "too small at {width:?}: {small:#?}");
    }
    Ok(())
}

async fn prints_the_table_without_controls(page: Page) -> Outcome {
    State::Opened.reach(&page, Width::Wide, "dark").await?;
    page.emulate("print", &[]).await?;
    let hidden = ["search", "chip", "copy", "theme"];
    for part in hidden {
        let shown: bool = page
            .ask("return parts(arguments[0]).some(shown)", vec![json!(part)])
            .await?;
        assert!(!shown, "{part} is printed");
    }
    page.until_true("shown(part('table')) && shown(part('entry'))")
        .await?;
    let ink: f64 = page
        .ask(
            "const [r, g, b] = getComputedStyle(row('1006').cells[2]).color.match(/[\\d.]+/g).map(Number);
             return (r + g + b) / 3",
            vec![],
        )
        .await?;
    assert!(ink < 100.0, "the dark theme prints light text: {ink}");
    let answer = page
        .browser()
        .devtools("Page.printToPDF", json!({}))
        .await?;
    let data = answer["data"].as_str().unwrap_or_default();
    let pdf = base64::engine::general_purpose::STANDARD
        .decode(data)
        .unwrap_or_default();
    assert!(
        pdf.starts_with(b"%PDF") && pdf.len() > 10_000,
        "{} bytes",
        pdf.len()
    );
    page.emulate("", &[]).await
}

async fn survives_forced_colours(page: Page) -> Outcome {
    State::Opened.reach(&page, Width::Wide, "auto").await?;
    page.emulate("", &[("forced-colors", "active")]).await?;
    page.until_true("matchMedia('(forced-colors: active)').matches")
        .await?;
    // A chosen chip differs from the others by more than a colour that is taken away.
    let told_apart: bool = page
        .ask(
            "const look = (chip) => { const s = getComputedStyle(chip);
                 return [s.backgroundColor, s.color, s.borderTopColor, s.borderTopWidth, s.borderTopStyle,
                         s.outlineStyle, s.textDecorationLine, s.fontWeight].join(); };
             const [all, normal] = parts('chip'); return look(all) !== look(normal)",
            vec![],
        )
        .await?;
    assert!(told_apart, "the chosen chip looks like the others");
    page.ask::<()>("part('search').focus()", vec![]).await?;
    page.until_true("getComputedStyle(part('search')).outlineStyle !== 'none'")
        .await?;
    page.assert_accessible("forced colours").await?;
    page.emulate("", &[]).await
}

async fn moves_nothing_where_motion_is_unwelcome(page: Page) -> Outcome {
    State::Initial.reach(&page, Width::Wide, "auto").await?;
    page.emulate("", &[("prefers-reduced-motion", "reduce")])
        .await?;
    page.toggle_row("1006").await?;
    page.until_true("part('entry')").await?;
    let moving: Vec<String> = page
        .ask(
            "const seconds = (list) => Math.max(...list.split(',').map(parseFloat));
             const moves = (element, pseudo) => {
                 const s = getComputedStyle(element, pseudo);
                 return (s.animationName !== 'none' && seconds(s.animationDuration) > 0.01)
                     || seconds(s.transitionDuration) > 0.01 || s.scrollBehavior === 'smooth';
             };
             return [...root.querySelectorAll('*')]
                 .filter((e) => [null, '::before', '::after', '::marker'].some((p) => moves(e, p)))
                 .slice(0, 5).map((e) => e.outerHTML.slice(0, 120))",
            vec![],
        )
        .await?;
    assert!(moving.is_empty(), "moves: {moving:#?}");
    page.emulate("", &[]).await
}
