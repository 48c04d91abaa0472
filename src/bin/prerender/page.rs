//! A page around what was drawn: its head, its addresses, and where each goes in
//! the mould that `index.html` is.

use ws_close_codes::catalog::Locale;

use super::words::Words;

/// The folder of a language's page, below that of the English one.
pub(super) fn folder(locale: Locale) -> String {
    match locale {
        Locale::En => String::new(),
        other => format!("{}/", other.tag()),
    }
}

/// What goes into a page, as HTML; the second as JSON.
pub(super) struct Parts<'a> {
    /// The widget as it was drawn.
    pub(super) early: &'a str,
    /// The questions, for search engines.
    pub(super) questions: &'a str,
    /// The files that the program begins with.
    pub(super) files: &'a str,
}

/// The page of a language. `site` is the address of the English one, or empty
/// where nobody knows it: addresses are relative then.
pub(super) fn of(
    mould: &str,
    locale: Locale,
    words: &Words,
    site: &str,
    parts: &Parts<'_>,
) -> Result<String, String> {
    let root = match locale {
        Locale::En => "",
        _ => "../",
    };
    let tag = locale.tag();
    // Trunk leaves one of its own lines where it may not inject a script.
    let lines = mould.lines().filter(|line| !line.contains("data-trunk"));
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let mut page = from_below(&lines.join("\n"), root);
    let mut put = |mark: &str, text: &str| {
        if page.matches(mark).count() != 1 {
            return Err(format!("index.html does not have {mark} once"));
        }
        page = page.replace(mark, text);
        Ok(())
    };
    put("<html lang=\"en\">", &format!("<html lang=\"{tag}\">"))?;
    if locale != Locale::En {
        // The English page follows the reader's browser.
        put(
            "<ws-close-codes ",
            &format!("<ws-close-codes lang=\"{tag}\" "),
        )?;
    }
    put(
        "<!--head-->",
        &head(locale, words, if site.is_empty() { root } else { site }),
    )?;
    let off = escaped(&words.search_off);
    let early = parts.early;
    put(
        "<!--early-->",
        &format!(
            "<template shadowrootmode=\"open\">\
         <link rel=\"stylesheet\" href=\"{root}styles/widget.css\" integrity crossorigin>\
         <div data-early hidden>\
         <div class=\"off\" data-when-failed hidden>\
         <p class=\"notice\" role=\"status\" lang=\"{tag}\">{off}</p></div>\
         {early}</div></template>",
        ),
    )?;
    put(
        "<!--data-->",
        &format!(
            "<script type=\"application/ld+json\">{}</script>\n{}",
            parts.questions, parts.files
        ),
    )?;
    Ok(page)
}

/// Title, description, and where the other languages are. `base` leads from here
/// to the English page.
fn head(locale: Locale, words: &Words, base: &str) -> String {
    let address = |of: Locale| match format!("{base}{}", folder(of)) {
        here if here.is_empty() => "./".to_owned(),
        there => escaped(&there),
    };
    let mut head = format!(
        "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <link rel=\"canonical\" href=\"{}\">",
        escaped(&words.title),
        escaped(&words.description),
        address(locale),
    );
    let each = Locale::ALL.map(|it| (it.tag(), it));
    for (name, of) in each.into_iter().chain([("x-default", Locale::En)]) {
        let address = address(of);
        head += &format!("\n<link rel=\"alternate\" hreflang=\"{name}\" href=\"{address}\">");
    }
    head
}

/// The mould as it has to be in a folder from which `root` leads up.
fn from_below(mould: &str, root: &str) -> String {
    let mut page = mould.to_owned();
    for attribute in [" href=\"", " src=\""] {
        let away = format!("{attribute}{root}https://");
        page = page.replace(attribute, &format!("{attribute}{root}"));
        page = page.replace(&away, &format!("{attribute}https://"));
    }
    page
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}
