//! Writes `data/table.json`: of `data/codes.json` only what the rows of the table show. The page
//! waits for it before the search can be used, and the other facts are 2 KB that it can do without.

use std::path::Path;

use serde_json::{Map, Value};

use super::files;
use crate::error::Error;

/// The facts of a code that its row shows or is found by.
const SHOWN: [&str; 3] = ["code", "registered_name", "category"];

/// Writes the file beside the one it is made from.
pub(super) fn write(data: &Path) -> Result<(), Error> {
    let from = data.join("codes.json");
    let table = table(&files::read_text(&from)?).map_err(|error| Error::Content {
        path: from,
        reason: format!("cannot be understood: {error}"),
    })?;
    files::write(&data.join("table.json"), table)
}

fn table(codes: &str) -> Result<String, serde_json::Error> {
    let mut file: Map<String, Value> = serde_json::from_str(codes)?;
    file.retain(|key, _| key == "codes");
    let codes = file.values_mut().filter_map(Value::as_array_mut).flatten();
    for code in codes.filter_map(Value::as_object_mut) {
        code.retain(|key, _| SHOWN.contains(&key.as_str()));
    }
    serde_json::to_string(&file)
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn only_what_the_rows_show_is_kept() {
        let codes = r#"{"$schema": "s", "codes": [{"code": 1000, "sender": "either",
            "category": "normal", "registered_name": null}]}"#;
        let kept = r#"{"codes":[{"category":"normal","code":1000,"registered_name":null}]}"#;
        assert_eq!(table(codes).ok().as_deref(), Some(kept));
    }
}
