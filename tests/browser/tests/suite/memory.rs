//! Elements that come, go and move, a thousand times: what they took is given back, and several of
//! them take everything that can be shared once.

use std::collections::BTreeMap;

use browser_tests::{Case, Conditions, Engine, Failure, Outcome, Page, Visit};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("memory::comes_and_goes", comes_and_goes),
        Case::new(
            "memory::a_thousand_leave_nothing_behind",
            a_thousand_leave_nothing_behind,
        )
        .only(&[Engine::Chromium]),
        Case::new(
            "memory::several_share_one_program",
            several_share_one_program,
        ),
    ]
}

/// A page without an element, which keeps an eye on the memories of the programs that start.
const PORTAL: &str = "<script>
      window.memories = [];
      for (const name of ['instantiate', 'instantiateStreaming']) {
        const start = WebAssembly[name];
        WebAssembly[name] = async (...what) => {
          const started = await start.apply(WebAssembly, what);
          const { exports } = started.instance ?? started;
          memories.push(...Object.values(exports).filter((it) => it instanceof WebAssembly.Memory));
          return started;
        };
      }
    </script>
    <script type=\"module\" src=\"embed.js\"></script>
    <div id=\"here\"></div><div id=\"there\"></div>";

async fn open(page: &Page) -> Outcome {
    let conditions = Conditions::default().in_portal(PORTAL);
    let visit = Visit::default().to("portal.html").under(conditions);
    page.open(visit.dead()).await
}

/// As many elements come and go together.
const TOGETHER: usize = 5;

/// Puts elements in, waits for their tables, moves them, takes them out. Every tenth time they are
/// waited for until they answer, and come back once. Answers with what is not right.
const COME_AND_GO: &str = r"
const [together, time, done] = arguments;
const [here, there] = ['here', 'there'].map((id) => document.getElementById(id));
const until = async (holds) => {
  const started = performance.now();
  while (!holds()) {
    if (performance.now() - started > 20000) throw new Error(String(holds));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
};
(async () => {
  const elements = Array.from({ length: together }, () => document.createElement('ws-close-codes'));
  const rows = (element) => element.shadowRoot?.querySelectorAll('tr[data-code]').length;
  const all = (count) => until(() => elements.every((element) => rows(element) === count));
  for (const element of elements) element.setAttribute('loading', 'eager');
  here.append(...elements);
  await all(20);
  if (time % 10 === 0) {
    await until(() => elements.every(({ shadowRoot }) => shadowRoot.querySelector('[part=faq] [data-section]')));
    for (const element of elements) element.remove();
    await all(0);
    for (const element of elements) element.setAttribute('q', '1006');
    here.append(...elements);
    await all(1);
    for (const element of elements) element.removeAttribute('q');
    await all(20);
  }
  const tables = elements.map(({ shadowRoot }) => shadowRoot.querySelector('table'));
  there.append(...elements);
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (elements.some(({ shadowRoot }, at) => shadowRoot.querySelector('table') !== tables[at]))
    throw new Error('a move began it anew');
  for (const element of elements) element.remove();
  await all(0);
  done(null);
})().catch((error) => done(String(error)));";

/// Has so many elements come and go.
async fn run(page: &Page, elements: usize) -> Outcome {
    // No more at once than a command may take on a busy machine.
    for time in 0..elements / TOGETHER {
        let arguments = vec![json!(TOGETHER), json!(time)];
        let failed = page.client().execute_async(COME_AND_GO, arguments).await;
        assert_eq!(failed.map_err(Failure::from)?, Value::Null);
    }
    Ok(())
}

async fn comes_and_goes(page: Page) -> Outcome {
    open(&page).await?;
    run(&page, 50).await?;
    let left: (usize, usize) = page
        .ask(
            "return [document.querySelectorAll('ws-close-codes').length, memories.length]",
            vec![],
        )
        .await?;
    assert_eq!(left, (0, 2));
    Ok(())
}

/// What Chromium counts once everything that can be given back has been, and the bytes of the
/// programs' memories.
async fn taken(page: &Page) -> Outcome<BTreeMap<String, f64>> {
    // What is found to be unused is given back by tasks of its own, which leave more unused.
    for _ in 0..4 {
        page.browser()
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
        let turn = "setTimeout(arguments[0], 50)";
        page.client().execute_async(turn, vec![]).await?;
    }
    let metrics = page
        .browser()
        .devtools("Performance.getMetrics", json!({}))
        .await?;
    let metrics = metrics["metrics"].as_array().into_iter().flatten();
    let mut taken: BTreeMap<String, f64> = metrics
        .filter_map(|it| Some((it["name"].as_str()?.to_owned(), it["value"].as_f64()?)))
        .filter(|(name, _)| ["Nodes", "JSEventListeners", "JSHeapUsedSize"].contains(&&**name))
        .collect();
    let memories: Vec<f64> = page
        .ask(
            "return memories.map(({ buffer }) => buffer.byteLength)",
            vec![],
        )
        .await?;
    taken.insert("page's program".to_owned(), memories[0]);
    taken.insert("answering program".to_owned(), memories[1]);
    Ok(taken)
}

/// How often it is looked at what is taken, and how many elements come and go in between.
const STRETCHES: usize = 5;
const IN_A_STRETCH: usize = 180;

async fn a_thousand_leave_nothing_behind(page: Page) -> Outcome {
    open(&page).await?;
    page.browser()
        .devtools("Performance.enable", json!({}))
        .await?;
    run(&page, 100).await?;
    let mut counted = vec![taken(&page).await?];
    for _ in 0..STRETCHES {
        run(&page, IN_A_STRETCH).await?;
        counted.push(taken(&page).await?);
    }
    page.browser()
        .devtools("Performance.disable", json!({}))
        .await?;
    for what in counted[0].keys() {
        // One thing kept of each element, or half a kilobyte, would be more in every stretch. A
        // program's memory also grows by some pages of 64 KiB whenever more happens at once than
        // ever before, which the machine decides, and it never shrinks; but that is not always.
        let spare = match what.as_str() {
            "Nodes" | "JSEventListeners" => 18.0,
            _ => 70_000.0,
        };
        let seen: Vec<f64> = counted.iter().map(|taken| taken[what]).collect();
        assert!(
            seen.windows(2).any(|pair| pair[1] <= pair[0] + spare),
            "{what}, after every {IN_A_STRETCH} elements: {seen:?}"
        );
    }
    Ok(())
}

/// Elements that start together ask for every file once, and each is on its own.
async fn several_share_one_program(page: Page) -> Outcome {
    open(&page).await?;
    page.ask::<()>(
        "for (const query of ['policy', '1006', 'proxy']) {
           const element = document.createElement('ws-close-codes');
           element.setAttribute('loading', 'eager');
           element.setAttribute('q', query);
           document.getElementById('here').append(element);
         }",
        vec![],
    )
    .await?;
    let first = "const all = [...document.querySelectorAll('ws-close-codes')];
        return all.map(({ shadowRoot }) => shadowRoot?.querySelector('[data-section]')
            && [shadowRoot.querySelector('[part~=search]').value,
                shadowRoot.querySelector('tr[data-code]').dataset.code])";
    let seen = page
        .until(
            "three elements, each with its own",
            first,
            |seen: &Vec<Option<(String, String)>>| {
                seen.len() == 3 && seen.iter().all(Option::is_some)
            },
        )
        .await?;
    let queries: Vec<_> = seen.iter().flatten().map(|(query, _)| &**query).collect();
    assert_eq!(queries, ["policy", "1006", "proxy"]);
    let codes: Vec<_> = seen.iter().flatten().map(|(_, code)| &**code).collect();
    assert_eq!(codes[..2], ["1008", "1006"]);
    page.search("x").await?;
    page.until_true("part('search').value === 'policyx'")
        .await?;
    let others: Vec<Option<(String, String)>> = page.ask(first, vec![]).await?;
    assert_eq!(others[1..], seen[1..]);
    page.until_idle().await?;
    let programs: usize = page.ask("return memories.length", vec![]).await?;
    assert_eq!(programs, 2, "a program was started twice");
    let mut paths: Vec<String> = page
        .server()?
        .requests()
        .into_iter()
        .map(|request| request.path)
        .collect();
    paths.retain(|path| !path.ends_with(".css"));
    paths.sort();
    let asked = paths.len();
    paths.dedup();
    assert_eq!(
        asked,
        paths.len(),
        "something was asked for twice: {paths:?}"
    );
    Ok(())
}
