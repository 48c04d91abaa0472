//! The questions as data for search engines: a `FAQPage` of schema.org, as JSON-LD.

use serde_json::{Value, json};
use ws_close_codes::catalog::{Library, Locale, Question};

/// The questions of a language as JSON that may stand inside a script element.
pub(super) fn questions(library: &Library, locale: Locale) -> String {
    let questions = library.tongue(locale).map_or(&[][..], |it| it.questions());
    let data = json!({
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": locale.tag(),
        "mainEntity": questions.iter().map(entity).collect::<Vec<_>>(),
    });
    // Nothing but such a sign could end the element.
    data.to_string().replace('<', "\\u003c")
}

fn entity(question: &Question) -> Value {
    let lines = question.answer.iter().chain(&question.steps);
    let lines: Vec<String> = lines.map(|line| plain(line)).collect();
    json!({
        "@type": "Question",
        "name": plain(&question.question),
        "acceptedAnswer": { "@type": "Answer", "text": lines.join("\n") },
    })
}

/// A sentence without the signs that set code as code.
fn plain(sentence: &str) -> String {
    sentence.replace('`', "")
}
