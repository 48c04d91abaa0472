//! Reads documents: what they say, piece by piece, and what is unfinished in them.

use ws_close_codes::answer::{Block, Document, Point, Run, Sample, Section, Text, To, Way};

/// A text as it reads, its links by their titles.
pub(crate) fn text(text: &[Run]) -> String {
    let runs = text.iter().map(|run| match run {
        Run::Words(said) | Run::Code(said) | Run::Yes(said) | Run::No(said) => said,
        Run::Link { title, .. } => title,
    });
    runs.map(String::as_str).collect()
}

/// What blocks are made of, in order.
#[derive(Default)]
pub(crate) struct Pieces<'a> {
    pub(crate) texts: Vec<&'a Text>,
    pub(crate) ways: Vec<&'a Way>,
    pub(crate) samples: Vec<&'a Sample>,
    /// What is said outside of texts: captions, descriptions.
    pub(crate) beside: Vec<&'a str>,
    /// What drawings show.
    pub(crate) drawn: Vec<&'a str>,
    /// Places where something should stand and nothing does.
    pub(crate) hollow: Vec<String>,
}

impl<'a> Pieces<'a> {
    pub(crate) fn of(blocks: &'a [Block]) -> Self {
        let mut pieces = Self::default();
        pieces.read(blocks);
        pieces
    }

    pub(crate) fn of_all(document: &'a Document) -> Self {
        let mut pieces = Self::default();
        for section in &document.sections {
            pieces.read(&section.blocks);
        }
        pieces
    }

    /// The addresses that are linked to.
    pub(crate) fn links(&self) -> Vec<&'a str> {
        let runs = self.texts.iter().flat_map(|text| text.iter());
        let urls = runs.filter_map(|run| match run {
            Run::Link { url, .. } => Some(url.as_str()),
            _ => None,
        });
        urls.collect()
    }

    /// Everything that is said, one text a line.
    pub(crate) fn said(&self) -> String {
        let texts = self.texts.iter().map(|it| text(it));
        let labels = self.ways.iter().map(|way| way.label.clone());
        let beside = self.beside.iter().map(|it| (*it).to_owned());
        let said: Vec<String> = texts.chain(labels).chain(beside).collect();
        said.join("\n")
    }

    /// Where the buttons lead that search.
    pub(crate) fn searches(&self) -> Vec<&'a str> {
        let ways = self.ways.iter();
        let searches = ways.filter_map(|way| match &way.to {
            To::Search(text) => Some(text.as_str()),
            _ => None,
        });
        searches.collect()
    }

    fn read(&mut self, blocks: &'a [Block]) {
        if blocks.is_empty() {
            self.hollow.push("no blocks".to_owned());
        }
        for block in blocks {
            match block {
                Block::Says(text) | Block::Label(text) | Block::Sources(text) => {
                    self.texts.push(text);
                }
                Block::Points(points) | Block::Steps(points) => self.points(points),
                Block::Facts(facts) => {
                    self.some("facts", facts.len());
                    let texts = facts.iter().flat_map(|(label, value)| [label, value]);
                    self.texts.extend(texts);
                }
                Block::Table(table) => {
                    self.some("rows", table.rows.len());
                    self.beside.push(&table.caption);
                    self.texts.extend(&table.heads);
                    for row in &table.rows {
                        if row.len() != table.heads.len() {
                            let (cells, heads) = (row.len(), table.heads.len());
                            self.hollow
                                .push(format!("{cells} cells below {heads} heads"));
                        }
                        self.texts.extend(row);
                    }
                }
                Block::Samples(samples) => {
                    self.some("samples", samples.len());
                    for sample in samples {
                        let told = [&sample.file, &sample.label, &sample.made_for, &sample.code];
                        self.beside.extend(told.map(String::as_str));
                    }
                    self.samples.extend(samples);
                }
                Block::Drawing(drawing) => {
                    self.some("shapes", drawing.shapes.len());
                    self.beside.push(&drawing.described);
                    self.drawn.push(&drawing.described);
                }
                Block::Ways(ways) => {
                    self.some("ways", ways.len());
                    self.beside
                        .extend(ways.iter().map(|way| way.label.as_str()));
                    self.ways.extend(ways);
                }
                Block::Question(id, question, blocks) => {
                    self.beside.push(id);
                    self.texts.push(question);
                    self.read(blocks);
                }
                Block::Sides(sides) => {
                    self.some("sides", sides.len());
                    for (title, blocks) in sides {
                        self.texts.push(title);
                        self.read(blocks);
                    }
                }
            }
        }
    }

    fn points(&mut self, points: &'a [Point]) {
        self.some("points", points.len());
        for point in points {
            self.texts.push(&point.lead);
            if !point.blocks.is_empty() {
                self.read(&point.blocks);
            }
        }
    }

    fn some(&mut self, what: &str, count: usize) {
        if count == 0 {
            self.hollow.push(format!("no {what}"));
        }
    }
}

/// All that is said in a section, one text a line.
pub(crate) fn said(section: &Section) -> String {
    Pieces::of(&section.blocks).said()
}

/// What is unfinished in a document of shipped data: empty places, places that were
/// not filled in, marks that should have become code, links that are none.
pub(crate) fn unfinished(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    if document.title.trim().is_empty() {
        found.push("no title".to_owned());
    }
    if document.sections.is_empty() {
        found.push("no sections".to_owned());
    }
    for section in &document.sections {
        let key = section.key;
        let mut add = |what: String| found.push(format!("{key}: {what}"));
        if section.title.trim().is_empty() {
            add("no title".to_owned());
        }
        let pieces = Pieces::of(&section.blocks);
        pieces.hollow.iter().cloned().for_each(&mut add);
        for it in &pieces.texts {
            if text(it).trim().is_empty() {
                add(format!("an empty text after {:?}", pieces.texts.first()));
            }
            it.iter().filter_map(fault).for_each(&mut add);
        }
        for it in &pieces.beside {
            if it.trim().is_empty() {
                add("something empty beside the texts".to_owned());
            }
        }
        for way in &pieces.ways {
            add_open(&way.label, &mut add);
        }
        add_open(&section.title, &mut add);
    }
    found
}

/// What is wrong with a piece of text.
fn fault(run: &Run) -> Option<String> {
    match run {
        Run::Words(said) | Run::Yes(said) | Run::No(said) => {
            let open = said.is_empty() || said.contains(['{', '}', '`']);
            open.then(|| format!("{said:?} is unfinished"))
        }
        Run::Code(code) => code.is_empty().then(|| "empty code".to_owned()),
        Run::Link { title, url } => {
            let whole = !title.trim().is_empty() && url.starts_with("https://");
            (!whole).then(|| format!("{title:?} links to {url:?}"))
        }
    }
}

fn add_open(said: &str, add: &mut impl FnMut(String)) {
    if said.contains(['{', '}', '`']) {
        add(format!("{said:?} is unfinished"));
    }
}

/// Fails with all that was found.
#[track_caller]
pub(crate) fn none(found: &[String]) {
    let shown = &found[..found.len().min(40)];
    assert!(
        found.is_empty(),
        "{} findings:\n{}",
        found.len(),
        shown.join("\n")
    );
}
