//! The element has its place in a portal's page: nothing lies over anything, in any width and with an
//! entry open, and it follows the portal's colours.

use browser_tests::{Engine, Outcome, Page, Visit, Width};
use fantoccini::key::Key;

use super::portal::Portal;
use super::steps::assert_finds;
use crate::theme::until_lightness;

pub(super) async fn has_it_in_its_place(page: Page, portal: &'static Portal) -> Outcome {
    for (width, switch) in Width::BOTH.into_iter().zip(portal.switch) {
        page.open(Visit::to_portal(portal.name).width(width))
            .await?;
        if page.engine() == Engine::Chromium {
            page.emulate("", &[("prefers-color-scheme", "light")])
                .await?;
        }
        assert_finds(&page).await?;
        let when = format!("{width:?}");
        assert_has_room(&page, portal, &when).await?;
        // A portal that scrolls smoothly is elsewhere by the time the driver clicks.
        page.ask::<()>(
            "row('1006').scrollIntoView({ behavior: 'instant', block: 'center' })",
            vec![],
        )
        .await?;
        page.toggle_row("1006").await?;
        page.until_told("entry").await?;
        assert_has_room(&page, portal, &format!("{when}, an entry open")).await?;
        page.ask::<()>("scrollTo({ top: 0, behavior: 'instant' })", vec![])
            .await?;
        until_lightness(&page, false).await?;
        for dark in [true, false] {
            for press in switch {
                push(&page, press).await?;
            }
            until_lightness(&page, dark).await?;
            page.until_true(SAME_TEXT).await?;
        }
    }
    Ok(())
}

/// Nothing lies over anything, and nothing sticks out.
async fn assert_has_room(page: &Page, portal: &Portal, when: &str) -> Outcome {
    let faults: Vec<String> = page
        .ask(
            "const faults = [];
             const box = host.getBoundingClientRect();
             const column = host.parentElement.getBoundingClientRect();
             if (box.left < column.left - 1 || box.right > column.right + 1)
                 faults.push(`from ${box.left} to ${box.right} in a column of ${column.left} to ${column.right}`);
             if (column.width - box.width > 100) faults.push(`only ${box.width} wide`);
             const frame = () => [...document.querySelectorAll(arguments[0])].filter(shown)
                 .map((part) => ({ part, at: part.getBoundingClientRect() }))
                 .filter(({ at }) => at.width > 0 && at.right > 0 && at.bottom > 0
                     && at.left < innerWidth && at.top < innerHeight);
             scrollTo({ top: 0, behavior: 'instant' });
             if (frame().length === 0) faults.push('there is nothing around it');
             const first = host.getBoundingClientRect();
             for (const { part, at } of frame())
                 if (at.right > first.left + 1 && at.left < first.right - 1
                     && at.bottom > first.top + 1 && at.top < first.bottom - 1)
                     faults.push(`on ${part.className || part.localName}`);
             host.scrollIntoView({ behavior: 'instant' });
             for (const { part, at } of frame())
                 if (document.elementFromPoint((Math.max(0, at.left) + Math.min(innerWidth, at.right)) / 2,
                     (Math.max(0, at.top) + Math.min(innerHeight, at.bottom)) / 2) === host)
                     faults.push(`over ${part.className || part.localName}`);
             const text = parseFloat(getComputedStyle(host).fontSize);
             const small = parseFloat(getComputedStyle(part('count')).fontSize);
             if (small >= text) faults.push(`small print of ${small} pixels in text of ${text}`);
             scrollTo({ top: 0, behavior: 'instant' });
             return faults",
            vec![portal.frame.into()],
        )
        .await?;
    assert!(faults.is_empty(), "{when}: {faults:#?}");
    assert!(page.fits().await?, "{when}: the portal scrolls sideways");
    Ok(())
}

/// Whether text beside the element is as light as text in it.
const SAME_TEXT: &str = "(() => {
    const light = (element) => getComputedStyle(element).color.match(/[\\d.]+/g)
        .slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) > 384;
    return light(host.parentElement) === light(part('root'));
})()";

/// Presses a button by keyboard: WebKitGTK's scroll bar takes the clicks at the edge of a narrow
/// window. What is no button is clicked.
async fn push(page: &Page, what: &str) -> Outcome {
    // What slides in is there before it can be seen.
    page.until_true(&format!(
        "{what}?.checkVisibility({{ visibilityProperty: true }})"
    ))
    .await?;
    let focused = format!("{what}.focus(); return focused() === {what}");
    if page.ask(&focused, vec![]).await? {
        return page.press(Key::Enter).await;
    }
    page.click(what).await
}
