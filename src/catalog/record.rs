//! The full record of a code: causes, dead ends, workarounds, transitions and
//! where all that comes from. Our own stand in `static/data/records/`; records
//! from elsewhere that follow the same schema are read by the same code, field by
//! field as far as they go.

use super::{
    CloseCode, DeadEnd, Details, RecordTranslation, Step, Transitions, Version, Workaround,
    fields::{Fault, Fields, document},
    json::Node,
};

/// Everything known about one error, as a record states it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Which code it is about, as it is written.
    pub error_code: Option<String>,
    /// How it is usually written in a log.
    pub signature: Option<String>,
    /// The same in Chinese.
    pub signature_zh: Option<String>,
    /// Why it happens at bottom.
    pub root_cause: Option<String>,
    /// The same in Chinese.
    pub root_cause_zh: Option<String>,
    /// `generic`, or tied to a component.
    pub root_cause_type: Option<String>,
    /// The sentences only our own records have.
    pub details: Option<Details>,
    /// The standards and implementations it applies to.
    pub versions: Vec<Version>,
    /// What people try that does not help.
    pub dead_ends: Vec<DeadEnd>,
    /// What helps, the most useful first.
    pub workarounds: Vec<Workaround>,
    /// The same in Chinese.
    pub workarounds_zh: Vec<Workaround>,
    /// What comes before and after, and what it is mistaken for.
    pub transitions: Transitions,
    /// The official documentation.
    pub official_doc_url: Option<String>,
    /// The section of it.
    pub official_doc_section: Option<String>,
    /// How it was verified; for outside records, whatever they say.
    pub verification_tier: Option<String>,
    /// How sure it is.
    pub confidence: Option<String>,
    /// How often a fix helps, from 0 to 1 or as it is written.
    pub fix_success_rate: Option<String>,
    /// How many reports the rates rest on.
    pub evidence_count: Option<String>,
    /// Where the statements can be checked.
    pub evidence: Vec<String>,
    /// Constants and names that libraries use.
    pub aliases: Vec<String>,
    /// Words it is filed under.
    pub tags: Vec<String>,
    /// What people call it when they look for it; only our own records have it, and
    /// it is never shown.
    pub searched_as: Vec<String>,
    /// Where in a connection's life it comes up; only our own records have it.
    pub course: Vec<Step>,
    /// The remaining fields of the schema that say something, by their keys.
    pub plain: Vec<(&'static str, String)>,
    /// Fields the schema does not have, with their values as JSON.
    pub unknown: Vec<(String, String)>,
}

/// Fields that are shown as they stand.
const PLAIN: [&str; 11] = [
    "id",
    "domain",
    "category",
    "subcategory",
    "regex",
    "os_specific",
    "resolvable",
    "first_seen",
    "last_confirmed",
    "last_updated",
    "locale",
];

impl Record {
    /// Reads a record; fields that are missing or `null` are empty.
    ///
    /// # Errors
    ///
    /// The first [`Fault`]: a field whose value is of the wrong kind.
    pub(super) fn from_node(node: Node) -> Result<Self, Fault> {
        document(node, Self::read)
    }

    fn read(fields: &mut Fields) -> Self {
        fields.take_if_there("$schema");
        Self {
            error_code: fields.said("error_code"),
            signature: fields.said("signature"),
            signature_zh: fields.said("signature_zh"),
            root_cause: fields.said("root_cause"),
            root_cause_zh: fields.said("root_cause_zh"),
            root_cause_type: fields.said("root_cause_type"),
            details: own_details(fields),
            versions: fields.loose_objects("versions", "version", Version::read),
            dead_ends: fields.loose_objects("dead_ends", "action", DeadEnd::read),
            workarounds: fields.loose_objects("workarounds", "action", Workaround::read),
            workarounds_zh: fields.loose_objects("workarounds_zh", "action", Workaround::read),
            transitions: fields
                .loose_object("transition_graph", Transitions::read)
                .unwrap_or_default(),
            official_doc_url: fields.said("official_doc_url"),
            official_doc_section: fields.said("official_doc_section"),
            verification_tier: fields.said("verification_tier"),
            confidence: fields.said("confidence"),
            fix_success_rate: fields.said("fix_success_rate"),
            evidence_count: fields.said("evidence_count"),
            evidence: fields.all_said("evidence"),
            aliases: fields.all_said("aliases"),
            tags: fields.all_said("tags"),
            searched_as: fields.all_said("searched_as"),
            course: steps(fields),
            plain: PLAIN
                .into_iter()
                .filter_map(|key| Some((key, fields.as_json(key)?)))
                .collect(),
            unknown: fields.unknown(),
        }
    }

    /// The code it is about: the first number in `error_code`, else in the
    /// signature, that a Close frame could carry or a library report (1000 to 4999);
    /// where there is none of those, the first that fits 16 bits.
    pub fn code(&self) -> Option<CloseCode> {
        let written = [&self.error_code, &self.signature];
        let texts = written.into_iter().flatten();
        let numbers: Vec<CloseCode> = texts.flat_map(|text| numbers(text)).collect();
        let usual = |code: &&CloseCode| (1000..=4999).contains(&code.number());
        numbers.iter().find(usual).or(numbers.first()).copied()
    }

    /// Its sentences beyond the symptoms, to be searched in.
    pub(super) fn body(&self) -> Vec<String> {
        let mut body: Vec<String> = self.root_cause.iter().cloned().collect();
        if let Some(told) = &self.details {
            let sides = [&told.sides.server, &told.sides.client];
            let said = [&told.about, &told.note, &told.sender, &told.reconnect];
            body.extend(said.into_iter().chain(sides).cloned());
        }
        for it in &self.workarounds {
            body.extend([&it.action, &it.how].into_iter().flatten().cloned());
        }
        for it in &self.dead_ends {
            body.extend([&it.action, &it.why_fails].into_iter().flatten().cloned());
        }
        body
    }

    /// The same record in another language.
    #[must_use]
    pub fn told_in(&self, translation: &RecordTranslation) -> Self {
        let mut record = self.clone();
        record.searched_as.clone_from(&translation.searched_as);
        record.root_cause = Some(translation.root_cause.clone());
        record.details = Some(translation.details.clone());
        let versions = record.versions.iter_mut();
        for (version, told) in versions.zip(&translation.versions) {
            version.behavior_change = Some(told.clone());
        }
        let dead_ends = record.dead_ends.iter_mut();
        for (dead_end, told) in dead_ends.zip(&translation.dead_ends) {
            dead_end.action = Some(told.action.clone());
            dead_end.why_fails = Some(told.why.clone());
            dead_end.condition.clone_from(&told.condition);
        }
        let workarounds = record.workarounds.iter_mut();
        for (workaround, told) in workarounds.zip(&translation.workarounds) {
            workaround.action = Some(told.action.clone());
            workaround.how.clone_from(&told.how);
            workaround.condition.clone_from(&told.condition);
        }
        record
    }
}

/// The sentences that only our records have. What others call `details` is theirs,
/// and stays among the fields that are listed.
fn own_details(fields: &mut Fields) -> Option<Details> {
    match fields.take_if_there("details")? {
        Node::Object(details) if details.iter().any(|(key, _)| key == "use_when") => {
            Some(fields.part("details", Node::Object(details), Details::read))
        }
        other => {
            fields.put_back("details", other);
            None
        }
    }
}

/// The steps of a course; words that are none are left out.
fn steps(fields: &mut Fields) -> Vec<Step> {
    let words = fields.all_said("course").into_iter();
    words.filter_map(|word| word.parse().ok()).collect()
}

/// The whole numbers in a text that fit into 16 bits.
fn numbers(text: &str) -> impl Iterator<Item = CloseCode> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter_map(|digits| digits.parse().ok())
}
