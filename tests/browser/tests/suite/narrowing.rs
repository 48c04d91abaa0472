//! The category chips, alone and with a search, and the ways out when nothing fits.

use browser_tests::{Case, Outcome, Page, Visit, Width};

use crate::table::codes_of;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "narrowing::each_chip_shows_its_codes",
            each_chip_shows_its_codes,
        ),
        Case::new(
            "narrowing::columns_stay_where_they_are",
            columns_stay_where_they_are,
        ),
        Case::new("narrowing::chips_count_the_query", chips_count_the_query),
        Case::new(
            "narrowing::chip_and_search_together",
            chip_and_search_together,
        ),
        Case::new(
            "narrowing::no_match_offers_both_ways_out",
            no_match_offers_both_ways_out,
        ),
    ]
}

async fn each_chip_shows_its_codes(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        for category in ["Normal", "Protocol", "Error", "Application", "All"] {
            page.choose(category).await?;
            let wanted = codes_of(category);
            page.until_rows(&wanted).await?;
            page.until_count(wanted.len()).await?;
            let chips = page.chips().await?;
            let pressed: Vec<_> = chips.iter().filter(|chip| chip.pressed).collect();
            assert_eq!(pressed.len(), 1);
            assert_eq!(pressed[0].label, category);
        }
    }
    Ok(())
}

/// Also while the page arrives: rows that come later would move those that are being read.
async fn columns_stay_where_they_are(page: Page) -> Outcome {
    const WIDTHS: &str = "
        return [...part('table').querySelectorAll('thead th')].map((head) => head.offsetWidth)";
    for tag in ["en", "es", "zh-Hans", "vi"] {
        page.open(Visit::at(format!("lang={tag}"))).await?;
        let all: Vec<u32> = page.ask(WIDTHS, vec![]).await?;
        for few in ["3000", "1000", "1015"] {
            page.search_anew(few).await?;
            page.until_rows(&[few]).await?;
            assert_eq!(
                page.ask::<Vec<u32>>(WIDTHS, vec![]).await?,
                all,
                "{tag}, {few}"
            );
        }
    }
    Ok(())
}

async fn chips_count_the_query(page: Page) -> Outcome {
    page.open(Visit::at("q=100")).await?;
    page.until_first("1000").await?;
    let rows = page.rows().await?;
    let chips = page.chips().await?;
    let (all, each) = chips.split_first().expect("there is a chip for all");
    assert_eq!(all.count, rows.len());
    assert_eq!(
        each.iter().map(|chip| chip.count).sum::<usize>(),
        rows.len()
    );
    for chip in each {
        let of = codes_of(&chip.label);
        let shown = rows.iter().filter(|row| of.contains(&row.as_str())).count();
        assert_eq!(chip.count, shown, "{}", chip.label);
    }
    Ok(())
}

async fn chip_and_search_together(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.search("100").await?;
    page.until_true("rows().length < 20").await?;
    let found = page.rows().await?;
    page.choose("Protocol").await?;
    let of = codes_of("Protocol");
    let wanted: Vec<&str> = found
        .iter()
        .map(String::as_str)
        .filter(|code| of.contains(code))
        .collect();
    page.until_rows(&wanted).await?;
    page.until_count(wanted.len()).await?;
    page.choose("All").await?;
    let wanted: Vec<&str> = found.iter().map(String::as_str).collect();
    page.until_rows(&wanted).await
}

async fn no_match_offers_both_ways_out(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.search("1008").await?;
    page.until_first("1008").await?;
    page.choose("Normal").await?;
    page.until_true("part('empty')").await?;
    page.until_count(0).await?;
    page.click("part('clear-category')").await?;
    page.until_first("1008").await?;
    assert!(page.chips().await?[0].pressed);

    page.search_anew("qqqqzzzz").await?;
    page.until_true("part('empty')").await?;
    assert!(page.text("empty").await?.contains("qqqqzzzz"));
    // With all categories shown there is none to clear.
    page.until_true("!part('clear-category')").await?;
    page.click("part('clear-search')").await?;
    page.until_rows(&codes_of("All")).await?;
    page.until_true("part('search').value === '' && focused() === part('search')")
        .await
}
