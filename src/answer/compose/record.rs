//! The sections that our own records and records from elsewhere share: causes,
//! dead ends, workarounds, versions, transitions.

use super::Desk;
use crate::{
    answer::document::{Block, Place, Point, Run, Sample, Section, Text, code, sentence, words},
    catalog::{CloseCode, DeadEnd, Phrase, Record, Version, Workaround},
};

impl Desk<'_> {
    /// Why it happens, what helps, and what does not.
    pub(super) fn remedies(&self, record: &Record) -> Vec<Section> {
        let mut sections = Vec::new();
        let mut cause: Vec<Block> = Vec::new();
        if let Some(said) = &record.root_cause {
            cause.push(Block::Says(sentence(said)));
        }
        if let Some(kind) = &record.root_cause_type {
            cause.push(Block::Says(self.cause_kind(kind)));
        }
        if let Some(signature) = &record.signature {
            let mut text = words(self.say(Phrase::RecordSignature));
            text.push(Run::Words(" ".to_owned()));
            text.extend(code(signature));
            cause.push(Block::Says(text));
        }
        if !cause.is_empty() {
            sections.push(self.section("cause", Phrase::RecordCause, cause));
        }
        if !record.workarounds.is_empty() {
            let steps = record.workarounds.iter();
            let steps = steps.map(|it| self.workaround(it, record));
            let steps = vec![Block::Steps(steps.collect())];
            sections.push(self.section("workarounds", Phrase::EntryFixes, steps));
        }
        if !record.dead_ends.is_empty() {
            let points = record.dead_ends.iter();
            let points = points.map(|it| self.dead_end(it, record));
            let points = vec![Block::Points(points.collect())];
            let section = self.section("dead-ends", Phrase::RecordDeadEnds, points);
            sections.push(section.at(Place::Folded));
        }
        sections
    }

    fn cause_kind(&self, kind: &str) -> Text {
        match kind {
            "generic" => self.told(Phrase::CauseGeneric),
            "component" => self.told(Phrase::CauseComponent),
            other => sentence(&self.fill(Phrase::CauseOther, &[("kind", other)])),
        }
    }

    pub(super) fn workaround(&self, it: &Workaround, record: &Record) -> Point {
        let mut blocks = Vec::new();
        blocks.extend(it.how.as_deref().map(|how| Block::Says(sentence(how))));
        blocks.extend(self.condition(it.condition.as_deref()));
        blocks.extend(self.rate(Phrase::RateHelps, it.success_rate.as_deref(), record));
        let samples = it.snippets.iter().filter_map(|file| {
            let (snippet, text) = self.library.sample(file)?;
            Some(Sample {
                file: snippet.file.clone(),
                label: snippet.label.clone(),
                made_for: snippet.made_for.clone(),
                language: snippet.language,
                code: text.trim_end().to_owned(),
            })
        });
        blocks.extend(unknown(&it.unknown));
        let samples: Vec<Sample> = samples.collect();
        if !samples.is_empty() {
            blocks.push(Block::Samples(samples));
        }
        blocks.extend(self.sources(&it.sources));
        Point {
            blocks,
            ..Point::new(self.action(it.action.as_deref()))
        }
    }

    pub(super) fn dead_end(&self, it: &DeadEnd, record: &Record) -> Point {
        let mut blocks = Vec::new();
        blocks.extend(
            it.why_fails
                .as_deref()
                .map(|why| Block::Says(sentence(why))),
        );
        blocks.extend(self.condition(it.condition.as_deref()));
        blocks.extend(self.rate(Phrase::RateFails, it.fail_rate.as_deref(), record));
        blocks.extend(unknown(&it.unknown));
        blocks.extend(self.sources(&it.sources));
        Point {
            blocks,
            ..Point::new(self.action(it.action.as_deref()))
        }
    }

    /// What is done; a record from elsewhere may leave that open.
    fn action(&self, action: Option<&str>) -> Text {
        match action.map(str::trim) {
            None | Some("") => self.told(Phrase::OutsideNoAction),
            Some(action) => sentence(action),
        }
    }

    fn condition(&self, condition: Option<&str>) -> Option<Block> {
        let condition = condition.filter(|it| !it.trim().is_empty())?;
        let said = self.fill(Phrase::RecordCondition, &[("condition", condition)]);
        Some(Block::Says(sentence(&said)))
    }

    /// A rate, never without the reports it rests on and how they were verified.
    pub(super) fn rate(
        &self,
        phrase: Phrase,
        rate: Option<&str>,
        record: &Record,
    ) -> Option<Block> {
        let rate = percent(rate?);
        let reports = match &record.evidence_count {
            Some(count) if count == "1" => self.say(Phrase::RateReport).to_owned(),
            Some(count) => self.fill(Phrase::RateReports, &[("count", count)]),
            None => self.say(Phrase::RateNoReports).to_owned(),
        };
        let tier = self.tier(record);
        let values = [("rate", &*rate), ("reports", &*reports), ("tier", &*tier)];
        Some(Block::Says(words(&self.fill(phrase, &values))))
    }

    /// How it was verified, in words where it is one of our own ways.
    pub(super) fn tier(&self, record: &Record) -> String {
        let Some(tier) = record.verification_tier.as_deref() else {
            return self.say(Phrase::TierUnverified).to_owned();
        };
        let phrase = match tier {
            "specification" => Phrase::TierSpecification,
            "registry" => Phrase::TierRegistry,
            "vendor-documentation" => Phrase::TierVendor,
            "library-source" => Phrase::TierLibrary,
            "observed" => Phrase::TierObserved,
            "unverified" => Phrase::TierUnverified,
            "ai_generated" | "ai-generated" => Phrase::TierAi,
            other => return other.to_owned(),
        };
        self.say(phrase).to_owned()
    }

    pub(super) fn confidence(&self, record: &Record) -> String {
        let Some(confidence) = record.confidence.as_deref() else {
            return self.say(Phrase::NotGiven).to_owned();
        };
        let phrase = match confidence {
            "high" => Phrase::ConfidenceHigh,
            "medium" => Phrase::ConfidenceMedium,
            "low" => Phrase::ConfidenceLow,
            other => return other.to_owned(),
        };
        self.say(phrase).to_owned()
    }

    /// The value of a plain field, or that there is none.
    pub(super) fn plain(&self, record: &Record, key: &str) -> String {
        let mut plain = record.plain.iter();
        let found = plain.find(|(known, _)| *known == key);
        let missing = || self.say(Phrase::NotGiven).to_owned();
        found.map_or_else(missing, |(_, value)| value.clone())
    }

    /// Which standards and implementations it applies to.
    pub(super) fn versions(&self, record: &Record) -> Option<Section> {
        if record.versions.is_empty() && record.official_doc_url.is_none() {
            return None;
        }
        let mut blocks = Vec::new();
        if let Some(url) = &record.official_doc_url {
            let mut text = words(self.say(Phrase::RecordDocs));
            text.push(Run::Words(" ".to_owned()));
            text.push(self.source(url));
            if let Some(section) = &record.official_doc_section {
                let section = self.fill(Phrase::RecordDocsSection, &[("section", section)]);
                text.push(Run::Words(format!(" {section}")));
            }
            blocks.push(Block::Says(text));
        }
        let versions = record.versions.iter().map(|it| self.version(it));
        let versions: Vec<Point> = versions.collect();
        if !versions.is_empty() {
            blocks.push(Block::Points(versions));
        }
        let section = self.section("versions", Phrase::RecordVersions, blocks);
        Some(section.at(Place::Folded))
    }

    pub(super) fn version(&self, it: &Version) -> Point {
        let mut lead = words(it.version.as_deref().unwrap_or("–"));
        let dates = [
            (Phrase::VersionSince, &it.introduced),
            (Phrase::VersionDeprecated, &it.deprecated),
            (Phrase::VersionRemoved, &it.removed),
        ];
        for (phrase, date) in dates {
            if let Some(date) = date {
                let said = self.fill(phrase, &[("date", date)]);
                lead.extend(words(&format!(" · {said}")));
            }
        }
        if let Some(status) = &it.status {
            let said = match status.as_str() {
                "current" => self.say(Phrase::StatusCurrent),
                "not-supported" => self.say(Phrase::StatusNotSupported),
                "differs" => self.say(Phrase::StatusDiffers),
                other => other,
            };
            lead.extend(words(&format!(" · {said}")));
        }
        let change = it.behavior_change.as_deref();
        let change = change.map(|it| Block::Says(sentence(it)));
        Point {
            blocks: change.into_iter().chain(unknown(&it.unknown)).collect(),
            ..Point::new(lead)
        }
    }

    /// What leads to it, what it leads to and what it is mistaken for.
    pub(super) fn together(&self, code: CloseCode, record: &Record) -> Option<Section> {
        let transitions = &record.transitions;
        let kinds = [
            (Phrase::EntryRelated, &transitions.confused_with),
            (Phrase::RecordLeadsTo, &transitions.leads_to),
            (Phrase::RecordPrecededBy, &transitions.preceded_by),
        ];
        let mut blocks = Vec::new();
        for (label, codes) in kinds {
            let known = codes.iter().filter_map(|it| it.parse().ok());
            let known: Vec<CloseCode> = known.collect();
            if !known.is_empty() {
                blocks.push(Block::Label(self.told(label)));
                blocks.push(self.ways(code, &known));
            }
        }
        let section = self.section("transitions", Phrase::RecordTransitions, blocks);
        (!section.blocks.is_empty()).then_some(section)
    }
}

/// Fields that no schema knows, as they stand.
pub(super) fn unknown(fields: &[(String, String)]) -> Option<Block> {
    let facts = fields.iter().map(|(key, value)| (code(key), code(value)));
    (!fields.is_empty()).then(|| Block::Facts(facts.collect()))
}

/// A share from 0 to 1 in per cent; whatever else stands there as it is.
pub(super) fn percent(rate: &str) -> String {
    match rate.parse::<f64>() {
        Ok(share) if (0.0..=1.0).contains(&share) => {
            format!("{} %", (share * 1000.0).round() / 10.0)
        }
        _ => rate.to_owned(),
    }
}
