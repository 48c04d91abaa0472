//! Why a row is there: the sentence of its entry that was found, where nothing that
//! the row itself shows was.

use yew::prelude::*;

use super::{prose::prose, scene::Scene};
use crate::catalog::Entry;

/// The sentence with most of the words searched for, the shortest of them.
pub(super) fn why(scene: &Scene<'_>, entry: &Entry) -> Html {
    let told = &entry.prose;
    let count = |text: &str| scene.mark.count(text);
    let number = entry.code.to_string();
    let row = [&told.name, &told.meaning, &told.recovery, &number];
    if row.iter().any(|text| count(text) > 0) {
        return Html::default();
    }
    let mut best = (0, "", "");
    let mut weigh = |lang, text| {
        let found = count(text);
        if found > best.0 || found == best.0 && found > 0 && text.len() < best.1.len() {
            best = (found, text, lang);
        }
    };
    for text in &told.keywords {
        weigh(scene.texts.locale().tag(), text);
    }
    for depth in scene.depths {
        depth.tell(entry.code, &mut |text| weigh(&depth.lang, text));
    }
    match best {
        (0, ..) => Html::default(),
        (_, text, lang) => html! {
            <p class="why" lang={lang.to_owned()}>{ prose(text, scene.mark) }</p>
        },
    }
}
