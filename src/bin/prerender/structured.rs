//! Data in the page: the questions for search engines, as a `FAQPage` of schema.org
//! in JSON-LD, and for the program the files that it begins with. A file costs less
//! there than by itself, since most of its words are in the page already.

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
    inside(&data)
}

/// The files, by their names, as elements that `static/element/files.js` looks for.
pub(super) fn files(files: &[(String, String)]) -> Result<String, String> {
    let block = |(name, text): &(String, String)| {
        let data: Value = serde_json::from_str(text).map_err(|error| format!("{name}: {error}"))?;
        let data = inside(&data);
        Ok(format!(
            "<script type=\"application/json\" data-wscc-file=\"{name}\">{data}</script>"
        ))
    };
    files.iter().map(block).collect()
}

/// JSON as it may stand inside a script element: nothing but such a sign could end it.
fn inside(data: &Value) -> String {
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
