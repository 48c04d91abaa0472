//! Writes down what is searched, for everybody in the comparison, and times our
//! search natively: `texts.json` and `native.json` in the folder named.

mod clock;
mod enlarged;
mod shipped;
mod texts;

use std::{error::Error, fs, path::Path};

use serde_json::{Map, Value, json};
use ws_close_codes::{
    catalog::Locale,
    lookup::{Index, Query},
};

use crate::{enlarged::enlarged, shipped::Shipped, texts::Texts};

/// How many entries there are in the enlarged table.
const MANY: u16 = 10_000;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: texts FOLDER")?;
    let folder = Path::new(&folder);
    let queries = queries()?;
    let english = Shipped::read(Locale::En)?;
    let (mut languages, mut timed) = (Map::new(), Vec::new());
    let mut many = None;
    for locale in Locale::ALL {
        let own = Shipped::read(locale)?;
        let second = (locale != Locale::En).then_some(&english);
        let texts = Texts::of(&own, second);
        let asked: Vec<&str> = queries
            .iter()
            .filter(|query| query["language"] == locale.tag())
            .filter_map(|query| query["query"].as_str())
            .collect();
        agree(&texts, &index_of(&own, second), &asked)?;
        timed.push(clock::timed(locale.tag(), &texts, &asked));
        if locale == Locale::En {
            let enlarged = enlarged(&texts, MANY);
            timed.push(clock::timed(locale.tag(), &enlarged, &asked));
            many = Some(enlarged.to_json());
        }
        languages.insert(locale.tag().to_owned(), texts.to_json());
    }
    let all = json!({ "languages": languages, "enlarged": many });
    fs::write(folder.join("texts.json"), all.to_string())?;
    fs::write(folder.join("native.json"), Value::from(timed).to_string())?;
    Ok(())
}

/// The labelled queries.
fn queries() -> Result<Vec<Value>, Box<dyn Error>> {
    let path = shipped::repository().join("tests/relevance/queries.json");
    let mut file: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
    match file["queries"].take() {
        Value::Array(queries) => Ok(queries),
        _ => Err("the set of queries lists none".into()),
    }
}

/// The index as the page builds it.
fn index_of(own: &Shipped, second: Option<&Shipped>) -> Index {
    match second {
        None => Index::new(&own.catalog, None, &[&own.depth]),
        Some(english) => {
            let depths = [&own.depth, &english.depth];
            Index::new(&own.catalog, Some(&english.catalog), &depths)
        }
    }
}

/// Fails where the texts written down are not what the page's index holds, so
/// that everybody searches the same.
fn agree(texts: &Texts, page: &Index, asked: &[&str]) -> Result<(), Box<dyn Error>> {
    let here = texts.index();
    for query in asked.iter().map(|query| Query::new(query)) {
        if here.search(&query).hits != page.search(&query).hits {
            let fault = "the texts in benches/rivals/ours/src/texts.rs are not all that Index::new";
            return Err(format!("{fault} takes: {:?} finds other codes", query.as_str()).into());
        }
    }
    Ok(())
}
