//! The schemas and the files they describe hold to each other; that they refuse
//! what is not as it should be is for `strictness`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path, PathBuf},
};

use boon::{Compiler, Schemas};
use serde_json::Value;
use ws_close_codes::catalog::{Locale, Message, Phrase};

use super::{
    json,
    told::{names, ships},
};

/// All schemas, one for each kind of file.
pub(crate) const SCHEMAS: [&str; 18] = [
    "answers",
    "code-file",
    "codes",
    "faq",
    "implementations",
    "implementations-prose",
    "numbers",
    "offline",
    "pages",
    "pairs",
    "prose",
    "record",
    "record-translation",
    "services",
    "services-prose",
    "signatures",
    "snippets",
    "sources",
];

/// Every data file that ships with the schema it is of.
fn described() -> Vec<(String, &'static str)> {
    let facts = [
        "codes",
        "implementations",
        "services",
        "signatures",
        "snippets",
        "sources",
    ];
    let facts = facts.map(|name| (format!("{name}.json"), name));
    let mut files = facts.to_vec();
    let told = Locale::ALL.into_iter().flat_map(names);
    for (name, ..) in told.filter(|(name, ..)| ships(name)) {
        let schema = match name.split('/').collect::<Vec<_>>()[..] {
            [_] => "prose",
            ["records", _] => "record",
            ["records", ..] => "record-translation",
            ["services", ..] => "services-prose",
            ["implementations", ..] => "implementations-prose",
            [topic, ..] => SCHEMAS
                .into_iter()
                .find(|it| *it == topic)
                .expect("it is described"),
            [] => unreachable!("a name has a first part"),
        };
        files.push((name, schema));
    }
    files
}

pub(crate) fn schema_name(schema: &str) -> String {
    format!("schema/{schema}.schema.json")
}

/// A schema, ready to take documents.
pub(crate) struct Schema(Schemas, boon::SchemaIndex);

impl Schema {
    pub(crate) fn of(schema: &str) -> Self {
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        let mut schemas = Schemas::new();
        let location = |schema| format!("https://schemas.example/{schema}.schema.json");
        for name in SCHEMAS {
            let added = compiler.add_resource(&location(name), json(&schema_name(name)));
            added.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let index = compiler.compile(&location(schema), &mut schemas);
        let index = index.unwrap_or_else(|error| panic!("{schema}: {error:#}"));
        Self(schemas, index)
    }

    /// Whether it takes a document, and what it finds wrong otherwise.
    pub(crate) fn check(&self, document: &Value) -> Result<(), String> {
        let outcome = self.0.validate(document, self.1);
        outcome.map_err(|error| format!("{error:#}"))
    }
}

#[test]
fn every_data_file_is_as_its_schema_says() {
    let mut wrong = Vec::new();
    for schema in SCHEMAS {
        let of = Schema::of(schema);
        for (name, _) in described().into_iter().filter(|(_, its)| *its == schema) {
            if let Err(error) = of.check(&json(&name)) {
                wrong.push(format!("{name}: {error}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_schema_but_that_of_code_files_is_of_a_shipped_file() {
    let described = described();
    let used: BTreeSet<&str> = described.iter().map(|(_, schema)| *schema).collect();
    let idle = SCHEMAS.into_iter().filter(|schema| !used.contains(schema));
    assert_eq!(idle.collect::<Vec<_>>(), ["code-file"]);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/schema");
    let files = fs::read_dir(folder).expect("the folder can be listed");
    let files = files.map(|item| item.expect("the item can be read").file_name());
    let files: BTreeSet<String> = files.map(|it| it.to_string_lossy().into_owned()).collect();
    let known = SCHEMAS.map(|schema| format!("{schema}.schema.json"));
    assert_eq!(files, BTreeSet::from(known));
}

#[test]
fn every_data_file_names_its_schema_by_a_path_that_leads_there() {
    for (name, schema) in described() {
        let file = json(&name);
        let named = file["$schema"].as_str();
        let named = named.unwrap_or_else(|| panic!("{name} names none"));
        let mut path = PathBuf::from(&name);
        path.pop();
        for step in Path::new(named).components() {
            match step {
                Component::ParentDir => assert!(path.pop(), "{name}"),
                step => path.push(step),
            }
        }
        assert_eq!(path, Path::new(&schema_name(schema)), "{name}");
    }
}

/// The keys a schema wants of a group of texts.
fn required(schema: &str, group: &str) -> BTreeSet<String> {
    let schema = json(&schema_name(schema));
    let required = schema["properties"][group]["required"].as_array();
    let keys = required.into_iter().flatten().filter_map(Value::as_str);
    keys.map(str::to_owned).collect()
}

#[test]
fn the_schemas_want_every_message_and_phrase_the_program_says() {
    let said = Message::ALL.iter().map(|message| message.key().to_owned());
    assert_eq!(required("prose", "messages"), said.collect());
    let said = Phrase::ALL.iter().map(|phrase| phrase.key().to_owned());
    assert_eq!(required("answers", "phrases"), said.collect());
}

#[test]
fn our_records_have_every_field_of_the_schema_and_no_other() {
    let schema = json(&schema_name("record"));
    let keys = |of: &Value| -> BTreeSet<String> {
        let fields = of.as_object().expect("an object");
        fields.keys().cloned().collect()
    };
    let parts = [
        ("versions", "version"),
        ("dead_ends", "deadEnd"),
        ("workarounds", "workaround"),
    ];
    for (name, _) in described()
        .into_iter()
        .filter(|(_, schema)| *schema == "record")
    {
        let record = json(&name);
        assert_eq!(keys(&record), keys(&schema["properties"]), "{name}");
        let graph = &schema["properties"]["transition_graph"]["properties"];
        assert_eq!(keys(&record["transition_graph"]), keys(graph), "{name}");
        for (part, schema_of) in parts {
            let known = keys(&schema["$defs"][schema_of]["properties"]);
            for item in record[part].as_array().expect("a list") {
                assert_eq!(keys(item), known, "{name} {part}");
            }
        }
    }
}

#[test]
fn every_property_is_described_unless_it_refers_to_what_is() {
    fn undescribed(schema: &Value, path: &str, found: &mut Vec<String>) {
        for group in ["properties", "$defs"] {
            for (name, part) in schema[group].as_object().into_iter().flatten() {
                let path = format!("{path}/{name}");
                let plain = name == "$schema" || name == "text" || name == "texts";
                if !plain && part.get("description").is_none() && part.get("$ref").is_none() {
                    found.push(path.clone());
                }
                undescribed(part, &path, found);
            }
        }
    }
    let mut found = Vec::new();
    for schema in SCHEMAS {
        undescribed(&json(&schema_name(schema)), schema, &mut found);
    }
    assert_eq!(found, [""; 0]);
}
