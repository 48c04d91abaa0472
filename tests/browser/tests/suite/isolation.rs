//! A second program made with Yew on the page around: neither of the two takes what the other
//! wrote, or what happens in the other, for its own.

use browser_tests::{Case, Conditions, Outcome, Page, Visit};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![Case::new(
        "isolation::another_yew_around_and_ours_do_not_disturb_each_other",
        another_yew_around_and_ours_do_not_disturb_each_other,
    )]
}

/// A page that, when it is asked to, starts another copy of the program, with the names that Yew
/// gives by itself, in an element of its own, and puts ours into one of its rows, where clicks and
/// keys are listened to.
const PORTAL: &str = "<script type=\"module\" src=\"embed.js\"></script>
<script>
window.surround = async () => {
  const names = await (await fetch('second/embed.js')).text();
  const { start } = await import(`./second/${names.match('assets/start-[0-9a-f]+.js')[0]}`);
  const outer = document.createElement('div');
  outer.id = 'outer';
  outer.style.inlineSize = '30rem';
  document.body.append(outer);
  await start(outer);
  const around = outer.shadowRoot;
  const inner = document.createElement('ws-close-codes');
  inner.setAttribute('loading', 'eager');
  around.querySelector('tr[data-code=\"1006\"] td:nth-child(3)').append(inner);
};
</script>";

/// `outer` and `inner` for what the other program and ours show.
const BOTH: &str = "
    const around = document.querySelector('#outer').shadowRoot;
    const inner = around.querySelector('ws-close-codes').shadowRoot;
    const first = (root, name) => root.querySelector(`[part~='${name}']`);
    const codes = (root) => [...root.querySelectorAll('[part~=table] > tbody > tr[data-code]')]
        .map((row) => row.dataset.code);";

/// What is named by these words, as an expression.
fn element(what: &str) -> String {
    format!("(() => {{ {BOTH} return {what} }})()")
}

/// Presses a button by a script: drivers take what is in a shadow root within another for covered.
async fn press(page: &Page, what: &str) -> Outcome {
    page.ask(&format!("{}.click()", element(what)), vec![])
        .await
}

/// What a program has chosen, opened and found; `root` is `around` or `inner`.
async fn shown(page: &Page, root: &str) -> Outcome<Value> {
    let script = format!(
        "{BOTH} return [codes({root}), first({root}, 'search').value, first({root}, 'root').dataset.theme,
             [...{root}.querySelectorAll('[aria-pressed=true], [aria-expanded=true], details[open]')]
                 .map((element) => element.textContent),
             [...{root}.querySelectorAll('[part~=entry], [part~=comparison], [part~=picked] *')].length]"
    );
    page.ask(&script, vec![]).await
}

async fn open_both(page: &Page) -> Outcome {
    let conditions = Conditions::default()
        .with_second("second/", ".__wscc_", ".__yew_")
        .in_portal(PORTAL);
    let visit = Visit::default().to("portal.html").under(conditions);
    page.open(visit.dead()).await?;
    let surround = "const done = arguments[0];
        surround().then(() => done(null), (error) => done(String(error)))";
    let failed = page.client().execute_async(surround, vec![]).await?;
    assert_eq!(failed, Value::Null);
    page.until_true(&element("inner?.querySelector('[data-section]')"))
        .await
}

async fn assert_names_differ(page: &Page) -> Outcome {
    let script = format!(
        "{BOTH} const names = (element) => Object.keys(element).join();
         return names(around.querySelector('tr[data-code]')).includes('__yew_')
             && !names(inner.querySelector('tr[data-code]')).includes('__yew_')"
    );
    let own: bool = page.ask(&script, vec![]).await?;
    assert!(own, "the two programs do not have names of their own");
    Ok(())
}

/// Types into one of them, and waits until it has found just this.
async fn search(page: &Page, root: &str, text: &str, found: &[&str]) -> Outcome {
    let place = element(&format!("first({root}, 'search')"));
    page.element(&place).await?.send_keys(text).await?;
    let rows = format!("{BOTH} return codes({root})");
    page.until("its rows", &rows, |rows: &Vec<String>| rows == found)
        .await?;
    Ok(())
}

async fn another_yew_around_and_ours_do_not_disturb_each_other(page: Page) -> Outcome {
    open_both(&page).await?;
    assert_names_differ(&page).await?;
    let before = shown(&page, "around").await?;
    // Typed into, and clicked in every part, ours works and the other stays as it was.
    search(&page, "inner", "policy", &["1008"]).await?;
    for what in [
        "inner.querySelector('tr[data-code=\\'1008\\'] [part~=open]')",
        "[...inner.querySelectorAll('[part~=chip]')].at(3)",
        "[...inner.querySelectorAll('[part~=theme] button')].at(-1)",
        "inner.querySelector('tr[data-code=\\'1008\\'] td')",
        "first(inner, 'faq').querySelector('summary')",
    ] {
        press(&page, what).await?;
    }
    page.until_true(&element("first(inner, 'root').dataset.theme === 'dark'"))
        .await?;
    let after = shown(&page, "around").await?;
    assert_eq!(after, before, "the other program changed");
    // And the other works as before, under its own hands, and ours stays as it was.
    let before = shown(&page, "inner").await?;
    search(&page, "around", "1006", &["1006"]).await?;
    press(
        &page,
        "around.querySelector('tr[data-code=\\'1006\\'] [part~=open]')",
    )
    .await?;
    page.until_true(&element("first(around, 'entry')")).await?;
    let after = shown(&page, "inner").await?;
    assert_eq!(after, before, "ours changed");
    Ok(())
}
