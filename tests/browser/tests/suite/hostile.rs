//! Texts that would be something else in the wrong place, through every entrance: wherever they
//! come from, they stay text, inside the element, and the page goes on.

use browser_tests::{Case, Conditions, Failure, Outcome, Page, Visit, Width};
use serde_json::{Value, json};

use crate::opening::{file, paste};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("hostile::in_the_address", in_the_address),
        Case::new("hostile::in_every_attribute", in_every_attribute),
        Case::new("hostile::as_the_name_of_a_file", as_the_name_of_a_file),
        Case::new("hostile::in_a_file_of_codes", in_a_file_of_codes),
        Case::new("hostile::in_a_record", in_a_record),
        Case::new("hostile::in_what_is_pasted", in_what_is_pasted),
        Case::new("hostile::in_messages", in_messages),
    ]
}

/// What can be written to a file or pasted. Whatever ran would leave `pwned`.
const TEXTS: [&str; 22] = [
    "<img src=qqzz onerror=pwned=1>",
    "<script>pwned=1</script>",
    "</script><script>pwned=1</script>",
    "</style></textarea></title><svg onload=pwned=1>",
    "\"><iframe srcdoc=\"<script>parent.pwned=1</script>\">",
    "' onfocus='pwned=1' autofocus='",
    "</p></td></tr></tbody></table></div><form action=qqzz><b>out",
    "<!--<template shadowrootmode=open><style>*{display:none}</style>",
    "<a href=javascript:pwned=1>1006</a>",
    "javascript:pwned=1",
    "data:text/html,<script>pwned=1</script>",
    "{{constructor.constructor('pwned=1')()}} ${pwned=1} #{pwned=1} <%= pwned=1 %> {query}",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "-1",
    "99999999999999999999999999999999999999",
    "1e309",
    "1006\0<b>\u{1}\u{7f}\u{fffe}",
    "\u{202e}6001\u{2066}\u{2067}\u{202b} edoc \u{200f}",
    "\u{feff}\u{200b}\u{2028}\u{2029}e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{1f468}\u{200d}\u{1f469}",
    "Qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
];

/// The same, with what only a script can make: halves of characters; and a megabyte.
const ALL: &str = "
  const all = [...arguments[0], '\\ud800', 'x\\udfff\\ud83dy'];
  const long = ['<b>'.repeat(350000), '1'.repeat(1 << 20), '\\u202e'.repeat(1 << 18)];
  const done = arguments[arguments.length - 1];
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));";

/// What is not as it should be, in words.
const FAULTS: &str = r"
  const faults = [];
  if ('pwned' in window) faults.push('something ran');
  if ('polluted' in {} || 'polluted' in []) faults.push('the prototype of everything was changed');
  const foreign = 'img, script, iframe, object, embed, form, base, meta, style, template, b';
  for (const element of root.querySelectorAll(foreign)) faults.push(element.outerHTML.slice(0, 90));
  const around = document.querySelectorAll(':is(img, svg, iframe, object, embed, form, base, style, b)');
  for (const element of around) faults.push(`outside: ${element.outerHTML.slice(0, 90)}`);
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const link = name === 'href' && element.localName === 'a';
      if (name.startsWith('on') || ['style', 'src', 'srcdoc', 'action'].includes(name)
          || (link && !/^(https:\/\/|[#?])/.test(value)))
        faults.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
    }
  }
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    const wide = [...root.querySelectorAll('*')].filter((element) =>
      element.getBoundingClientRect().right > innerWidth + 0.5 && !element.closest('.scrolls, pre'));
    faults.push(`wider than the window: ${wide.slice(-1)[0]?.outerHTML.slice(0, 160)}`);
  }
  // What turns the direction of text may not reach beyond the text it is in.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(text.data)) continue;
    let within = text.parentElement;
    const kept = ({ unicodeBidi }) => /isolate|plaintext/.test(unicodeBidi);
    while (getComputedStyle(within).display === 'inline' && !kept(getComputedStyle(within)))
      within = within.parentElement;
    if (within.textContent.trim() !== text.data.trim())
      faults.push(`turns what is around: ${within.outerHTML.slice(0, 160)}`);
  }";

async fn assert_harmless(page: &Page, what: &str) -> Outcome {
    let script = format!("{FAULTS} return faults.slice(0, 8)");
    let faults: Vec<String> = page.ask(&script, vec![]).await?;
    assert!(faults.is_empty(), "{what}: {faults:#?}");
    Ok(())
}

/// Nothing has come of it, and the search works.
async fn assert_goes_on(page: &Page, what: &str) -> Outcome {
    assert_harmless(page, what).await?;
    page.search_anew("policy").await?;
    page.until_first("1008").await?;
    let asked = page.server()?.requests();
    let asked = asked.iter().find(|request| request.path.contains("qqzz"));
    assert_eq!(asked, None, "{what} was asked for");
    Ok(())
}

/// Runs a script in the page for every text; it answers with what was not as it should be.
async fn for_each(page: &Page, script: &str, arguments: Vec<Value>) -> Outcome {
    let script = format!(
        "const host = document.querySelector('ws-close-codes'), root = host.shadowRoot;
         {ALL}
         const found = [];
         const look = (what) => {{ {FAULTS} if (faults.length) found.push([what.slice(0, 60), faults[0]]) }};
         (async () => {{ {script} }})()
             .then(() => done(found.slice(0, 8)), (error) => done([String(error)]));"
    );
    let arguments = [vec![json!(TEXTS)], arguments].concat();
    let found = page.client().execute_async(&script, arguments).await;
    let found = found.map_err(Failure::from)?;
    assert_eq!(found, json!([]), "{found:#}");
    Ok(())
}

async fn in_the_address(page: Page) -> Outcome {
    let names = ["q", "category", "code", "compare", "theme", "lang"];
    let mut address = form_urlencoded(&names, TEXTS[0]);
    for text in &TEXTS[1..] {
        address.push('&');
        address.push_str(&form_urlencoded(&names, text));
    }
    page.open(Visit::at(address).width(Width::Narrow)).await?;
    assert_goes_on(&page, "all in one address").await?;
    // One after the other, as when the reader goes back to them.
    let script = "
        const address = (names, text) => new URLSearchParams(names.map((name) => [name, text]));
        const all_asked = all.map((text) => [text, address(NAMES, text)]);
        for (const [text, asked] of [...all_asked, ['long', address(['q'], long[1])]]) {
          // A browser may refuse an address that long.
          try { history.replaceState(null, '', `?${asked}`) } catch { continue }
          dispatchEvent(new PopStateEvent('popstate'));
          for (let turns = 0; turns < 4; turns += 1) await turn();
          look(text);
        }
        history.replaceState(null, '', '?');
        dispatchEvent(new PopStateEvent('popstate'));";
    let script = script.replace("NAMES", &json!(names).to_string());
    for_each(&page, &script, vec![]).await?;
    assert_goes_on(&page, "one after the other").await
}

/// The parameters of an address that gives each name this text.
fn form_urlencoded(names: &[&str], text: &str) -> String {
    let mut address = url::form_urlencoded::Serializer::new(String::new());
    address.extend_pairs(names.iter().map(|name| (*name, text)));
    address.finish()
}

async fn in_every_attribute(page: Page) -> Outcome {
    page.open(Visit::default().width(Width::Narrow)).await?;
    let script = "
        for (const name of ['q', 'category', 'code', 'compare', 'theme', 'lang', 'variant']) {
          for (const text of [...all, ...long]) {
            host.setAttribute(name, text);
            for (let turns = 0; turns < 3; turns += 1) await turn();
            look(`${name}: ${text}`);
          }
          host.removeAttribute(name);
        }";
    for_each(&page, script, vec![]).await?;
    assert_goes_on(&page, "attributes").await
}

/// Only what is an address on the page's own site is asked for.
async fn as_the_name_of_a_file(page: Page) -> Outcome {
    page.expect_error("/ws-close-codes/");
    page.open(Visit::default().width(Width::Narrow)).await?;
    let before = page.server()?.requests().len();
    for text in TEXTS.iter().filter(|text| !text.contains("qqzz")) {
        page.set_attribute("codes", Some(text)).await?;
        page.until_true("tidy(part('notice'))").await?;
        assert_harmless(&page, text).await?;
        page.set_attribute("codes", None).await?;
        page.click("part('dismiss')").await?;
        page.until_true("!tidy(part('notice'))").await?;
    }
    let asked = page.server()?.requests();
    let found = asked[before..].iter().find(|request| {
        request.status != 404 && !request.path.contains("/data/") && !request.path.ends_with(".js")
    });
    assert_eq!(found, None, "something was found under such a name");
    assert_goes_on(&page, "names of files").await
}

/// A file of codes whose every text is hostile, with links that are not.
fn codes(link: &str) -> String {
    let codes = TEXTS.iter().zip(4400..).map(|(text, code)| {
        json!({ "code": code, "name": text, "meaning": text, "recovery": text, "reconnect": "no",
                "source": link })
    });
    let codes: Vec<Value> = codes.collect();
    let file = json!({ "service": TEXTS[19], "docs": link, "codes": codes });
    file.to_string()
}

/// A text with keys that would change the prototype of everything.
fn polluting(json: &str) -> String {
    json.replacen(
        '{',
        "{ \"__proto__\": { \"polluted\": true }, \"constructor\": { \"prototype\": { \"polluted\": true } }, ",
        1,
    )
}

async fn in_a_file_of_codes(page: Page) -> Outcome {
    let good = codes("https://docs.example/");
    let conditions = Conditions::default()
        .beside("good.json", good.clone())
        .beside("linked.json", codes("javascript:pwned=1"))
        .beside("polluting.json", polluting(&good))
        .beside("long.json", good.replace(TEXTS[0], &"<b>".repeat(350_000)));
    page.open(Visit::default().width(Width::Narrow).under(conditions))
        .await?;
    for name in ["linked.json", "polluting.json", "long.json", "good.json"] {
        page.set_attribute("codes", Some(name)).await?;
        page.until_true("tidy(part('notice'))").await?;
        assert_harmless(&page, name).await?;
        page.click("part('dismiss')").await?;
        page.until_true("!tidy(part('notice'))").await?;
    }
    page.until_true("row('4400')").await?;
    for code in [4400, 4404, 4409, 4411, 4419, 4421] {
        page.set_attribute("code", Some(&code.to_string())).await?;
        page.until_true(&format!("answer('entry')?.id === 'entry-{code}'"))
            .await?;
        assert_harmless(&page, &format!("the entry of {code}")).await?;
    }
    page.set_attribute("compare", Some("4400,4419")).await?;
    page.until_true("part('comparison')").await?;
    assert_goes_on(&page, "a file of codes").await
}

async fn in_a_record(page: Page) -> Outcome {
    let folder = tempfile::tempdir()?;
    page.open(Visit::default().width(Width::Narrow)).await?;
    let steps: Vec<Value> = TEXTS
        .iter()
        .map(|text| json!({ "action": text, "how": text }))
        .collect();
    let record = json!({
        "id": TEXTS[1], "error_code": "1013", "signature": TEXTS[19], "root_cause": TEXTS[0],
        "tags": TEXTS, "aliases": TEXTS, "workarounds": steps, "dead_ends": TEXTS, "evidence": TEXTS,
        "versions": TEXTS, "transition_graph": { "leads_to": TEXTS, "frequently_confused_with": TEXTS },
        "official_doc_url": "javascript:pwned=1", "official_doc_section": TEXTS[19],
        "confidence": TEXTS[4], "first_seen": TEXTS[16], "domain": "<b>".repeat(300_000),
    });
    let record = record.to_string();
    let mut shown = 0;
    for (name, text) in [
        ("record.json", record.clone()),
        ("polluting.json", polluting(&record)),
        ("\u{202e}<img src=qqzz onerror=pwned=1>.json", record),
    ] {
        // Otherwise it would stand for the one before.
        let text = text.replacen("\"id\":\"", &format!("\"id\":\"{shown}"), 1);
        page.choose_file(&file(&folder, name, &text)).await?;
        shown += 1;
        page.until_true(&format!(
            "part('entry')?.querySelectorAll('[data-section=outside]').length === {shown}"
        ))
        .await?;
        page.unfold("entry").await?;
        assert_harmless(&page, name).await?;
    }
    assert_goes_on(&page, "a record").await
}

async fn in_what_is_pasted(page: Page) -> Outcome {
    page.open(Visit::default().width(Width::Narrow)).await?;
    page.until_idle().await?;
    for text in TEXTS {
        let log =
            format!("10:00 start {text}\nwebsocket: close 1009 (message too big): {text}\n{text}");
        paste(&page, &log).await?;
        page.until_told("diagnosis").await?;
        assert_harmless(&page, text).await?;
        page.search_anew("").await?;
        page.until_true("!answer('diagnosis')").await?;
    }
    assert_goes_on(&page, "what was pasted").await
}

/// Nobody listens.
async fn in_messages(page: Page) -> Outcome {
    page.open(Visit::default().width(Width::Narrow)).await?;
    page.until_idle().await?;
    let script = "
        const before = root.innerHTML;
        for (const text of [...all, ...long]) {
          postMessage(text, '*');
          postMessage({ type: text, q: text, code: text, height: text, opened: text }, '*');
        }
        await new Promise((resolve) => {
          addEventListener('message', ({ data }) => data === 'last' && resolve());
          postMessage('last', '*');
        });
        await turn();
        look('messages');
        if (root.innerHTML !== before) found.push('something changed');";
    for_each(&page, script, vec![]).await?;
    assert_goes_on(&page, "messages").await
}
