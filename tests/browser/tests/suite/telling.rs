//! A full entry beyond its facts: code samples, and the whole answer to take along.

use browser_tests::{Case, Clipboard, Conditions, Outcome, Page, Visit, Width};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "telling::samples_open_coloured_and_copy",
            samples_open_coloured_and_copy,
        ),
        Case::new(
            "telling::every_sample_is_named_and_whole",
            every_sample_is_named_and_whole,
        ),
        Case::new(
            "telling::an_answer_copies_in_four_forms",
            an_answer_copies_in_four_forms,
        ),
        Case::new(
            "telling::refused_copies_are_shown_to_copy_by_hand",
            refused_copies_are_shown_to_copy_by_hand,
        ),
        Case::new("telling::drawings_are_drawn", drawings_are_drawn),
        Case::new("telling::folded_parts_unfold", folded_parts_unfold),
    ]
}

/// The first sample of the open entry.
const SAMPLE: &str = "part('entry').querySelector('[data-section=workarounds] details.sample')";

async fn open_1006(page: &Page, width: Width, clipboard: Clipboard) -> Outcome {
    let conditions = Conditions::default().with_clipboard(clipboard);
    let visit = Visit::at("code=1006").width(width).under(conditions);
    page.open(visit).await?;
    page.until_entry("1006").await
}

async fn samples_open_coloured_and_copy(page: Page) -> Outcome {
    for width in Width::BOTH {
        open_1006(&page, width, Clipboard::Kept).await?;
        page.until_true(&format!("{SAMPLE} && !{SAMPLE}.open"))
            .await?;
        page.click(&format!("{SAMPLE}.querySelector('summary')"))
            .await?;
        page.until_true(&format!(
            "{SAMPLE}.open && shown({SAMPLE}.querySelector('pre'))"
        ))
        .await?;
        let colours: Vec<String> = page
            .ask(
                &format!(
                    "const code = {SAMPLE}.querySelector('pre code');
                     return [...new Set([code, ...code.querySelectorAll('span')]
                         .map((e) => getComputedStyle(e).color))]"
                ),
                vec![],
            )
            .await?;
        assert!(colours.len() >= 3, "the code has only {colours:?}");
        page.click(&format!("{SAMPLE}.querySelector('button')"))
            .await?;
        page.until_true(&format!(
            "harness.copied[0] === {SAMPLE}.querySelector('pre').textContent
             && harness.copied[0].includes('\\n') && tidy(part('copied')) === 'Copied.'"
        ))
        .await?;
        page.until_true(&format!(
            "tidy({SAMPLE}.querySelector('button')) === 'Copied' && {SAMPLE}.open"
        ))
        .await?;
    }
    Ok(())
}

/// Over all codes: a sample says what it is and what it is written for, and holds code.
async fn every_sample_is_named_and_whole(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let mut seen = 0;
    for (code, ..) in crate::table::CODES {
        page.toggle_row(code).await?;
        page.until_entry(code).await?;
        let samples: Vec<(String, String, usize, Option<String>)> = page
            .ask(
                "return [...part('entry').querySelectorAll('details.sample')].map((sample) => [
                     tidy(sample.querySelector('summary')), tidy(sample.querySelector('.made-for')),
                     sample.querySelector('pre').textContent.trim().split('\\n').length,
                     sample.querySelector('button').dataset.value ?? null])",
                vec![],
            )
            .await?;
        seen += samples.len();
        for (label, made_for, lines, file) in samples {
            assert!(
                !made_for.is_empty()
                    && label.len() > made_for.len()
                    && lines >= 3
                    && file.is_some(),
                "{code}: {label:?}, for {made_for:?}, {lines} lines, {file:?}"
            );
        }
    }
    assert!(seen >= 30, "only {seen} samples in all entries");
    Ok(())
}

async fn an_answer_copies_in_four_forms(page: Page) -> Outcome {
    open_1006(&page, Width::Wide, Clipboard::Kept).await?;
    let names: Vec<(String, String)> = page
        .ask(
            "return [...part('entry').querySelectorAll('[data-on=copy]')]
                 .map((b) => [tidy(b), b.ariaLabel])",
            vec![],
        )
        .await?;
    let wanted = ["Text", "Markdown", "JSON", "Link"]
        .map(|form| (form.to_owned(), format!("Copy as {form}")));
    assert_eq!(names, wanted);
    for (at, form) in ["text", "markdown", "json", "link"].into_iter().enumerate() {
        page.ask_for("copy", form).await?;
        page.until_true(&format!("harness.copied.length === {}", at + 1))
            .await?;
        page.until_true(&format!(
            "tidy(part('entry').querySelector('[data-value={form}]')) === 'Copied'"
        ))
        .await?;
    }
    let copied: Vec<String> = page.ask("return harness.copied", vec![]).await?;
    let link = page.server()?.page("code=1006&lang=en");
    let [text, markdown, json, address] = &copied[..] else {
        panic!("{} things were copied", copied.len());
    };
    assert_eq!(*address, link);
    for written in [text, markdown] {
        for needed in ["1006 Abnormal Closure", "How to fix it", "Sources", &link] {
            // Plain text sets its headings in capitals.
            let there = written.contains(needed) || written.contains(&needed.to_uppercase());
            assert!(there, "no {needed:?} in:\n{written}");
        }
    }
    assert!(!text.contains("```"), "markup in plain text:\n{text}");
    assert!(
        markdown.starts_with("# ") && markdown.contains("\n## ") && markdown.contains("```"),
        "{markdown}"
    );
    let json: Value = serde_json::from_str(json)?;
    assert_eq!(json["code"], 1006);
    assert_eq!(json["link"], link.as_str());
    assert_eq!(json["sections"]["workarounds"]["title"], "How to fix it");
    // The entry stays open, and what was copied is not part of the address.
    page.until_entry("1006").await
}

async fn refused_copies_are_shown_to_copy_by_hand(page: Page) -> Outcome {
    for width in Width::BOTH {
        open_1006(&page, width, Clipboard::Refused).await?;
        page.click(&format!("{SAMPLE}.querySelector('summary')"))
            .await?;
        page.until_true(&format!("{SAMPLE}.open")).await?;
        page.click(&format!("{SAMPLE}.querySelector('button')"))
            .await?;
        page.until_true(&format!(
            "part('copy-text')?.value === {SAMPLE}.querySelector('pre').textContent
             && focused() === part('copy-text')"
        ))
        .await?;
        assert_eq!(page.text("copied").await?, "");
        page.ask_for("copy", "markdown").await?;
        page.until_true(
            "part('copy-text')?.value.startsWith('# ') && focused() === part('copy-text')
             && part('copy-text').selectionEnd === part('copy-text').value.length",
        )
        .await?;
        let boxes: usize = page.ask("return parts('copy-text').length", vec![]).await?;
        assert_eq!(boxes, 1);
        assert!(page.fits().await?, "the text sticks out");
        page.click("part('copy-text').parentElement.querySelector('button')")
            .await?;
        page.until_true("!part('copy-text') && answer('entry')")
            .await?;
    }
    Ok(())
}

/// An SVG that was made with the wrong namespace is there, and shows nothing.
async fn drawings_are_drawn(page: Page) -> Outcome {
    for query in ["code=1006", "compare=1006,1000", "q=4004"] {
        page.open(Visit::at(query)).await?;
        page.until_true("root.querySelector('svg')").await?;
        let drawings: Vec<(bool, String, f64, usize)> = page
            .ask(
                "return [...root.querySelectorAll('svg')].map((svg) => [
                     svg instanceof SVGSVGElement && svg.getAttribute('role') === 'img',
                     svg.getAttribute('aria-label') ?? '', svg.getBoundingClientRect().height,
                     [...svg.querySelectorAll('path, rect, text')]
                         .filter((e) => e.getBBox && e.getBBox().width + e.getBBox().height > 0).length])",
                vec![],
            )
            .await?;
        for (is_image, name, height, shapes) in drawings {
            assert!(
                is_image && height > 40.0 && shapes >= 3,
                "{query}: {name}: {height} high, {shapes} shapes"
            );
            assert!(name.len() > 20, "{query}: the drawing is called {name:?}");
        }
    }
    Ok(())
}

async fn folded_parts_unfold(page: Page) -> Outcome {
    for width in Width::BOTH {
        open_1006(&page, width, Clipboard::Kept).await?;
        let count: usize = page
            .ask(
                "return part('entry').querySelectorAll('details.fold').length",
                vec![],
            )
            .await?;
        assert!(count >= 4, "only {count} folded parts");
        for at in 0..count {
            let fold = format!("part('entry').querySelectorAll('details.fold')[{at}]");
            page.until_true(&format!("!{fold}.open")).await?;
            page.click(&format!("{fold}.querySelector('summary')"))
                .await?;
            page.until_true(&format!("{fold}.open && {fold}.innerText.length > 60"))
                .await?;
        }
        page.until_entry("1006").await?;
        assert!(page.fits().await?, "an unfolded entry sticks out");
    }
    Ok(())
}
