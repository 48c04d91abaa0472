//! What records from elsewhere say of a code: every field they carry, with how far
//! to trust it.

use super::{Desk, record::unknown};
use crate::{
    answer::document::{Block, Place, Point, Section, Text, To, Way, code, words},
    catalog::{CloseCode, Locale, Phrase, Record},
};

impl Desk<'_> {
    /// A section for each record that was opened about a code.
    pub(super) fn opened(&self, code: CloseCode) -> Vec<Section> {
        let opened = self.library.opened(code);
        let sections = opened.map(|(place, record)| self.outside(code, place, record));
        sections.collect()
    }

    fn outside(&self, about: CloseCode, place: usize, original: &Record) -> Section {
        let record = self.in_tongue(original);
        let mut blocks = vec![Block::Says(self.told(Phrase::OutsideKept))];
        blocks.push(Block::Ways(vec![Way {
            label: self.say(Phrase::OutsideRemove).to_owned(),
            to: To::Remove(place),
        }]));
        let mut trust: Vec<(Text, Text)> = vec![
            (self.told(Phrase::RecordTier), words(&self.tier(&record))),
            (
                self.told(Phrase::RecordConfidence),
                words(&self.confidence(&record)),
            ),
        ];
        if let Some(count) = &record.evidence_count {
            trust.push((code("evidence_count"), words(count)));
        }
        blocks.push(Block::Facts(trust));
        blocks.extend(self.rate(
            Phrase::RateFixes,
            record.fix_success_rate.as_deref(),
            &record,
        ));
        for section in self.remedies(&record) {
            blocks.push(Block::Label(words(&section.title)));
            blocks.extend(section.blocks);
        }
        if let Some(section) = self.versions(&record) {
            blocks.push(Block::Label(words(&section.title)));
            blocks.extend(section.blocks);
        }
        blocks.extend(self.outside_transitions(about, &record));
        blocks.extend(self.sources(&record.evidence));
        let fields = self.outside_fields(&record, original);
        if !fields.is_empty() {
            blocks.push(Block::Facts(fields));
        }
        let (key, others) = match record.workarounds == original.workarounds {
            true => ("workarounds_zh", &record.workarounds_zh),
            false => ("workarounds", &original.workarounds),
        };
        if !others.is_empty() {
            let steps = others.iter().map(|it| self.workaround(it, &record));
            blocks.push(Block::Label(code(key)));
            blocks.push(Block::Steps(steps.collect()));
        }
        if let Some(facts) = unknown(&record.unknown) {
            blocks.push(Block::Label(self.told(Phrase::OutsideUnknown)));
            blocks.push(facts);
        }
        let id = self.plain(original, "id");
        let title = self.fill(Phrase::OutsideTitle, &[("id", &id)]);
        Section::new("outside", &title, blocks).at(Place::Note)
    }

    /// Its Chinese texts where Chinese is shown. Those not shown, there and elsewhere,
    /// are listed as fields.
    fn in_tongue(&self, original: &Record) -> Record {
        let mut record = original.clone();
        if self.tongue.locale() == Locale::ZhHans {
            if let Some(signature) = record.signature_zh.take() {
                record.signature = Some(signature);
            }
            if let Some(cause) = record.root_cause_zh.take() {
                record.root_cause = Some(cause);
            }
            if !record.workarounds_zh.is_empty() {
                let told = std::mem::take(&mut record.workarounds_zh);
                record.workarounds = told;
            }
        }
        record
    }

    /// Codes become ways to their entries; other names stay words.
    fn outside_transitions(&self, about: CloseCode, record: &Record) -> Vec<Block> {
        let transitions = &record.transitions;
        let kinds = [
            (Phrase::RecordLeadsTo, &transitions.leads_to),
            (Phrase::RecordPrecededBy, &transitions.preceded_by),
            (Phrase::EntryRelated, &transitions.confused_with),
        ];
        let mut blocks = Vec::new();
        for (label, names) in kinds {
            if names.is_empty() {
                continue;
            }
            blocks.push(Block::Label(self.told(label)));
            let mut codes: Vec<CloseCode> = Vec::new();
            let mut others = Vec::new();
            for name in names {
                match name.parse() {
                    Ok(known) if self.library.in_table(known) && known != about => {
                        codes.push(known);
                    }
                    _ => others.push(Point::new(words(name))),
                }
            }
            if !codes.is_empty() {
                blocks.push(self.ways(about, &codes));
            }
            if !others.is_empty() {
                blocks.push(Block::Points(others));
            }
        }
        blocks.extend(unknown(&transitions.unknown));
        blocks
    }

    /// The fields that say their piece without help, under their own names.
    fn outside_fields(&self, record: &Record, original: &Record) -> Vec<(Text, Text)> {
        let mut fields: Vec<(Text, Text)> = Vec::new();
        let replaced = [
            ("signature", &record.signature, &original.signature),
            ("root_cause", &record.root_cause, &original.root_cause),
        ];
        for (key, shown, written) in replaced {
            if let Some(written) = written.as_ref().filter(|_| shown != written) {
                fields.push((code(key), words(written)));
            }
        }
        // Shown beside the address of the documentation, where there is one.
        let section = match record.official_doc_url {
            Some(_) => None,
            None => record.official_doc_section.clone(),
        };
        let texts = [
            ("error_code", &record.error_code),
            ("signature_zh", &record.signature_zh),
            ("root_cause_zh", &record.root_cause_zh),
            ("official_doc_section", &section),
        ];
        for (key, value) in texts {
            if let Some(value) = value {
                fields.push((code(key), words(value)));
            }
        }
        for (key, value) in &record.plain {
            if *key != "id" {
                fields.push((code(key), words(value)));
            }
        }
        for (key, list) in [("aliases", &record.aliases), ("tags", &record.tags)] {
            if !list.is_empty() {
                let list = list.join(self.say(Phrase::ListSeparator));
                fields.push((code(key), words(&list)));
            }
        }
        fields
    }
}
