//! Keeps our Yew apart from another one on the same page. Yew numbers its roots and listeners from
//! one, in properties of the page's elements and events: of two programs with the same names, each
//! takes what the other wrote for its own. The glue is where the names stand, so they are changed
//! there; `static/element/start.js` says which elements are not the other's.

use std::path::Path;

use super::files;
use crate::error::Error;

/// The program that has Yew in it; the answering program has none.
const GLUE: &str = "ws-close-codes.js";

/// How the names begin: Yew's, and ours. The dot is what tells them from wasm-bindgen's names for
/// the functions that use them, which the wasm has, too.
const YEWS: &str = ".__yew_";
const OURS: &str = ".__wscc_";

/// What follows, as of Yew 0.23. Another name would be another thing to be kept apart.
const NAMES: [&str; 3] = ["listener_id", "subtree_cache_key", "subtree_id"];

/// Renames in the bundle that stands in a folder.
pub(super) fn keep(folder: &Path) -> Result<(), Error> {
    let glue = folder.join(GLUE);
    let renamed = rename(&files::read_text(&glue)?).map_err(|reason| Error::Content {
        path: glue.clone(),
        reason,
    })?;
    files::write(&glue, renamed)
}

/// The glue with our names; the error says what is not as this expects.
fn rename(glue: &str) -> Result<String, String> {
    let word = |text: &str| {
        let end = text.find(|c: char| c != '_' && !c.is_ascii_alphanumeric());
        text[..end.unwrap_or(text.len())].to_owned()
    };
    let mut found: Vec<String> = glue.split(YEWS).skip(1).map(word).collect();
    found.sort();
    found.dedup();
    if found != NAMES {
        let names = found.join("`, `");
        return Err(format!(
            "names Yew's properties `{names}`: two Yews on a page would disturb each other"
        ));
    }
    Ok(glue.replace(YEWS, OURS))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As wasm-bindgen writes it.
    const GLUE: &str = "
        __wbg___yew_listener_id_0f: function(arg0) { const ret = arg0.__yew_listener_id; },
        __wbg_set___yew_listener_id_1f: function(arg0, arg1) { arg0.__yew_listener_id = arg1; },
        __wbg___yew_subtree_id_2f: function(arg0) { const ret = arg0.__yew_subtree_id; },
        __wbg___yew_subtree_cache_key_3f: (arg0) => arg0.__yew_subtree_cache_key,";

    #[test]
    fn properties_get_names_of_our_own_and_functions_keep_theirs() {
        let renamed = rename(GLUE).expect("all names are there");
        assert!(!renamed.contains(YEWS), "{renamed}");
        assert!(renamed.contains("arg0.__wscc_listener_id = arg1"));
        assert!(renamed.contains("__wbg_set___yew_listener_id_1f"));
        assert!(renamed.contains("=> arg0.__wscc_subtree_cache_key,"));
    }

    #[test]
    fn a_yew_with_other_names_is_not_taken_for_kept_apart() {
        for (name, other) in [
            (".__yew_subtree_id", ".__yew_tree_id"),
            (".__yew_subtree_id", ".subtree_id"),
            ("(arg0) =>", "(arg0) => arg0.__yew_portal ||"),
        ] {
            let error = rename(&GLUE.replace(name, other)).expect_err(other);
            assert!(error.contains("disturb"), "{error}");
        }
    }

    #[test]
    fn a_second_time_is_noticed() {
        let once = rename(GLUE).expect("all names are there");
        assert!(rename(&once).is_err());
    }
}
