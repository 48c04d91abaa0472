//! A documentation portal's own codes, named by the `codes` attribute.

use browser_tests::{Answer, Case, Conditions, Outcome, Page, Visit, Width};

use crate::{opening::file, table::codes_of};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("own_codes::join_table_and_search", join_table_and_search),
        Case::new(
            "own_codes::explain_a_code_of_the_table",
            explain_a_code_of_the_table,
        ),
        Case::new(
            "own_codes::a_file_that_does_not_do_says_so",
            a_file_that_does_not_do_says_so,
        ),
        Case::new("own_codes::go_with_the_attribute", go_with_the_attribute),
        Case::new(
            "own_codes::a_bad_file_after_a_good_one",
            a_bad_file_after_a_good_one,
        ),
        Case::new(
            "own_codes::are_there_from_the_start",
            are_there_from_the_start,
        ),
        Case::new(
            "own_codes::a_reader_opens_them_from_a_file",
            a_reader_opens_them_from_a_file,
        ),
        Case::new("own_codes::survive_a_language", survive_a_language),
    ]
}

/// Two codes of a portal: one of its own, and one that the table has too.
pub(crate) const PORTAL: &str = r#"{
  "service": "Acme Portal",
  "docs": "https://docs.example.com/close-codes",
  "codes": [
    {
      "code": 4404,
      "name": "Widget Frozen",
      "meaning": "The widget is frozen because its licence ran out.",
      "recovery": "Renew the licence, then reconnect.",
      "reconnect": "after-fix",
      "source": "https://docs.example.com/close-codes#4404"
    },
    { "code": 4001, "name": "Portal Session Over", "meaning": "The portal ended the session." }
  ]
}"#;

const BAD: &str =
    r#"{ "service": "Bad Portal", "codes": [{ "code": 99, "name": "n", "meaning": "m" }] }"#;

fn visit(query: &str) -> Visit {
    let conditions = Conditions::default()
        .beside("portal.json", PORTAL)
        .beside("bad.json", BAD)
        .beside("broken.json", "{\n oops")
        .answering("missing.json", Answer::Missing);
    Visit::at(query).under(conditions)
}

async fn join(page: &Page) -> Outcome {
    page.set_attribute("codes", Some("portal.json")).await?;
    page.until_true("row('4404')").await
}

async fn join_table_and_search(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(visit("").width(width)).await?;
        join(&page).await?;
        let cells: Vec<String> = page
            .ask("return [...row('4404').cells].map(tidy)", vec![])
            .await?;
        assert!(
            cells[0].starts_with("4404") && cells[0].contains("Acme Portal"),
            "{cells:?}"
        );
        assert_eq!(cells[1], "Widget Frozen");
        assert!(cells[2].contains("its licence ran out"), "{cells:?}");
        assert!(cells[3].contains("Renew the licence"), "{cells:?}");
        page.until_true("tidy(part('count')) === 'Showing 21 of 21 codes'")
            .await?;
        let rows = page.rows().await?;
        assert!(rows.is_sorted(), "{rows:?}");
        page.search("licence frozen").await?;
        page.until_first("4404").await?;
        page.toggle_row("4404").await?;
        page.until_entry("4404").await?;
        let told = page.text("entry").await?;
        for needed in [
            "Acme Portal",
            "Widget Frozen",
            "Renew the licence",
            "after a fix",
        ] {
            assert!(told.contains(needed), "no {needed:?} in: {told}");
        }
        page.until_true(
            "section('entry', 'own').querySelector('a').href === 'https://docs.example.com/close-codes#4404'",
        )
        .await?;
        assert!(page.fits().await?, "the portal's entry sticks out");
        page.click("inRow('4404', 'copy')").await?;
        page.until_true("tidy(part('copied')).includes('4404') || part('copy-text')")
            .await?;
    }
    Ok(())
}

/// The table's own row stays; the portal's meaning stands in the entry, under its name.
async fn explain_a_code_of_the_table(page: Page) -> Outcome {
    page.open(visit("code=4001")).await?;
    page.until_entry("4001").await?;
    join(&page).await?;
    page.until_true(
        "tidy(section('entry', 'own')).includes('Portal Session Over')
         && tidy(section('entry', 'own')).startsWith('Acme Portal')",
    )
    .await?;
    page.until_true("tidy(row('4001').cells[1]) === 'Auth Expired' && section('entry', 'about')")
        .await?;
    page.until_true("rows().filter((row) => row.dataset.code === '4001').length === 1")
        .await
}

async fn a_file_that_does_not_do_says_so(page: Page) -> Outcome {
    page.expect_error("missing.json");
    page.open(visit("q=policy")).await?;
    page.until_first("1008").await?;
    for (address, said) in [
        ("bad.json", "codes.0.code"),
        ("broken.json", "line 2, column 2"),
        ("missing.json", "it did not arrive"),
        ("https://elsewhere.example/codes.json", "same site"),
        ("//elsewhere.example/codes.json", "same site"),
        ("data:application/json,{}", "same site"),
    ] {
        page.set_attribute("codes", Some(address)).await?;
        page.until(
            &format!("{address} to be refused"),
            "return tidy(part('notice'))",
            |notice: &String| notice.contains(address) && notice.contains(said),
        )
        .await?;
        page.until_true("part('search').value === 'policy'").await?;
    }
    page.search_anew("").await?;
    page.until_rows(&codes_of("All")).await
}

async fn go_with_the_attribute(page: Page) -> Outcome {
    page.open(visit("code=4001")).await?;
    page.until_entry("4001").await?;
    join(&page).await?;
    page.until_true("section('entry', 'own')").await?;
    page.set_attribute("codes", None).await?;
    page.until_rows(&codes_of("All")).await?;
    page.until_true("answer('entry') && !section('entry', 'own')")
        .await?;
    page.search("licence frozen").await?;
    page.until_true("parameter('q') === 'licence frozen' && !row('4404')")
        .await?;
    join(&page).await
}

/// Table and entries agree, whichever of the two the page keeps to.
async fn a_bad_file_after_a_good_one(page: Page) -> Outcome {
    page.open(visit("code=4001")).await?;
    page.until_entry("4001").await?;
    join(&page).await?;
    page.until_true("section('entry', 'own')").await?;
    page.set_attribute("codes", Some("bad.json")).await?;
    page.until_true("tidy(part('notice')).includes('bad.json')")
        .await?;
    page.until_entry("4001").await?;
    page.until(
        "table and entry to agree",
        "return [Boolean(row('4404')), Boolean(section('entry', 'own'))]",
        |(in_table, in_entry): &(bool, bool)| in_table == in_entry,
    )
    .await?;
    Ok(())
}

async fn are_there_from_the_start(page: Page) -> Outcome {
    page.open(visit("")).await?;
    page.ask::<()>(
        "const parent = host.parentElement, next = host.nextSibling;
         host.remove(); host.setAttribute('codes', 'portal.json');
         queueMicrotask(() => parent.insertBefore(host, next));",
        vec![],
    )
    .await?;
    page.until_true("row('4404')").await
}

async fn survive_a_language(page: Page) -> Outcome {
    page.open(visit("code=4001")).await?;
    page.until_entry("4001").await?;
    join(&page).await?;
    for tag in ["es", "zh-Hans", "vi", "en"] {
        page.click(&format!(
            "part('language').querySelector('option[value={tag}]')"
        ))
        .await?;
        page.until_true(&format!(
            "part('root').lang === '{tag}' && tidy(row('4404')?.cells[1]) === 'Widget Frozen'
             && tidy(section('entry', 'own')).includes('Portal Session Over')"
        ))
        .await?;
    }
    Ok(())
}

/// What a portal's author can name, a reader can open.
async fn a_reader_opens_them_from_a_file(page: Page) -> Outcome {
    let folder = tempfile::tempdir()?;
    page.open(Visit::default()).await?;
    let codes = file(&folder, "codes.json", PORTAL);
    page.choose_file(&codes).await?;
    page.until_true("tidy(row('4404')?.querySelector('.service')) === 'Acme Portal'")
        .await?;
    page.until_true("tidy(part('notice')).includes('Acme Portal')")
        .await
}
