//! All 190 comparisons in all four languages, each rendered and read.

use browser_tests::{Case, Failure, Outcome, Page, Visit};

use crate::{languages::TAGS, table::CODES};

pub(crate) fn cases() -> Vec<Case> {
    vec![Case::new(
        "every_pair::has_no_blank_in_any_language",
        has_no_blank_in_any_language,
    )]
}

/// Shows one comparison after the other in an element of its own, which does not write the
/// address bar, and notes what is missing in each.
const READ_ALL: &str = r"
const [codes, tag, done] = arguments;
const element = document.createElement('ws-close-codes');
for (const [name, value] of [['loading', 'eager'], ['lang', tag]]) element.setAttribute(name, value);
document.body.append(element);
const within = () => element.shadowRoot?.querySelector('[part=comparison]');
const pause = () => new Promise((resolve) => setTimeout(resolve, 2));
const sides = (shown) => [...(shown?.querySelectorAll('[data-section=meanings] .column > :first-child') ?? [])]
  .map((title) => title.textContent.slice(0, 4)).join();
const KEYS = 'meanings,differences,facts,choose,tell-apart,courses';
const wrong = [];
const read = (pair, shown) => {
  const note = (what) => wrong.length < 20 && wrong.push(`${tag} ${pair}: ${what}`);
  const keys = [...shown.querySelectorAll('[data-section]')].map((s) => s.dataset.section).join();
  if (keys !== KEYS) note(`sections ${keys}`);
  for (const e of shown.querySelectorAll('p, li, td, th, dt, dd, caption, summary, h2, h3, h4'))
    if (!e.textContent.trim()) note(`blank ${e.outerHTML.slice(0, 80)}`);
  for (const key of ['differences', 'choose', 'tell-apart'])
    if (!shown.querySelector(`[data-section='${key}'] li`)) note(`nothing in ${key}`);
  for (const row of shown.querySelectorAll('tbody tr'))
    if (row.cells.length !== 3) note(`a row of ${row.cells.length}`);
  const copy = shown.cloneNode(true);
  for (const code of copy.querySelectorAll('code')) code.remove();
  const raw = copy.textContent.match(/.{0,30}(\{|\}|`|\*\*|undefined|null|NaN).{0,30}/);
  if (raw) note(`raw ${raw[0]}`);
};
(async () => {
  let shown = 0;
  for (let a = 0; a < codes.length; a += 1) {
    for (let b = a + 1; b < codes.length; b += 1) {
      const pair = `${codes[a]},${codes[b]}`;
      element.setAttribute('compare', pair);
      const started = performance.now();
      while (sides(within()) !== pair && performance.now() - started < 5000) await pause();
      if (sides(within()) !== pair) return done([shown, [`${tag} ${pair} never came: ${within()?.textContent.slice(0, 80)}`]]);
      read(pair, within());
      shown += 1;
    }
  }
  element.remove();
  done([shown, wrong]);
})().catch((error) => done([0, [String(error)]]));";

async fn has_no_blank_in_any_language(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let codes = CODES.map(|(code, ..)| code);
    let mut wrong: Vec<String> = Vec::new();
    for tag in TAGS {
        let arguments = vec![serde_json::json!(codes), serde_json::json!(tag)];
        let answer = page.client().execute_async(READ_ALL, arguments).await;
        let answer = answer.map_err(Failure::from)?;
        let (shown, found): (usize, Vec<String>) = serde_json::from_value(answer)?;
        wrong.extend(found);
        if wrong.is_empty() {
            assert_eq!(shown, 190, "{tag}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
