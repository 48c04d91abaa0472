//! An answer as a typed document: what it says, apart from how it looks. The page,
//! plain text, Markdown and JSON are forms of it (`forms`).

use crate::catalog::{CloseCode, Language, Subject};

/// A whole answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// What it is about, such as `1006 Abnormal Closure`.
    pub title: String,
    /// The parameters of the address that brings it back, such as `code=1006`.
    pub link: String,
    /// What it says, in order.
    pub sections: Vec<Section>,
    /// What it is to the reader.
    pub part: Part,
}

/// What an answer is to the reader: names the part of the page it stands in.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Part {
    /// What was asked for by its name.
    #[default]
    Asked,
    /// Where a number outside the table falls.
    Range,
    /// What services mean by a number.
    Services,
    /// What a text was recognised as, with the codes it gives, the most telling first.
    Diagnosis(Vec<CloseCode>),
}

/// A part of an answer under a heading of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Names the section in every language.
    pub key: &'static str,
    /// The heading.
    pub title: String,
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Where a section stands on the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// In the course of the text.
    Main,
    /// Beside the text where there is room.
    Side,
    /// Behind its heading, to be opened.
    Folded,
    /// Set off as something to beware of.
    Note,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Says(Text),
    /// A label above what follows.
    Label(Text),
    /// Where what was said can be checked.
    Sources(Text),
    /// A list.
    Points(Vec<Point>),
    /// A list in an order that matters.
    Steps(Vec<Point>),
    /// Questions with short answers.
    Facts(Vec<(Text, Text)>),
    /// Rows and columns; the first cell of a row names it.
    Table(Table),
    /// Code, in as many variants as there are.
    Samples(Vec<Sample>),
    /// A picture.
    Drawing(Drawing),
    /// Buttons that lead to other answers.
    Ways(Vec<Way>),
    /// A question with what opens below it.
    Question(String, Text, Vec<Block>),
    /// Two columns that belong side by side, each under its own heading.
    Sides(Vec<(Text, Vec<Block>)>),
}

/// An item of a list: what it says, and what stands below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// The item's own line.
    pub lead: Text,
    /// What belongs to it.
    pub blocks: Vec<Block>,
    /// The code it was found for, in a diagnosis.
    pub found: Option<CloseCode>,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The heads of its columns.
    pub heads: Vec<Text>,
    /// Its rows, each as long as the heads.
    pub rows: Vec<Vec<Text>>,
}

/// A run of text, made of pieces.
pub type Text = Vec<Run>;

/// A piece of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// Words.
    Words(String),
    /// Code within a sentence.
    Code(String),
    /// A link to a source.
    Link {
        /// What it is called.
        title: String,
        /// An `https:` address; anything else is shown as text.
        url: String,
    },
    /// A yes, in colour as well as in words.
    Yes(String),
    /// A no, likewise.
    No(String),
}

/// A button that leads somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub to: To,
}

/// Where a button leads.
#[derive(Clone, Debug, PartialEq)]
pub enum To {
    /// To a code's entry.
    Code(CloseCode),
    /// To a comparison.
    Pair(Subject, Subject),
    /// To a search.
    Search(String),
    /// Out of the page: a record from elsewhere is given up.
    Remove(usize),
}

/// A code sample.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// Its file, which names it.
    pub file: String,
    /// What tells it from its neighbours.
    pub label: String,
    /// What it was written for.
    pub made_for: String,
    /// Its language.
    pub language: Language,
    /// The code itself.
    pub code: String,
}

/// A picture of lines, boxes and words, with the same in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it shows, for those who cannot see it.
    pub described: String,
    /// Its width and height, in units of its own.
    pub size: (u16, u16),
    /// What is drawn, the hindmost first.
    pub shapes: Vec<Shape>,
}

/// A part of a picture. Points count from the upper left.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line, with an arrow head at its end or not.
    Line {
        /// Where it begins.
        from: (u16, u16),
        /// Where it ends.
        to: (u16, u16),
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled box.
    Box {
        /// Its upper left corner.
        at: (u16, u16),
        /// Its width and height.
        size: (u16, u16),
        /// What it stands for.
        fill: Fill,
    },
    /// Words.
    Words {
        /// Where their base line is.
        at: (u16, u16),
        /// Which end of the words that is.
        anchor: Anchor,
        /// What they say.
        text: String,
    },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stroke {
    /// Thin: a scale, or an endpoint's life.
    Plain,
    /// With an arrow head: something that is sent.
    Arrow,
    /// With an arrow head, in the accent colour: the Close frame this is about.
    Close,
    /// Broken, in the colour of faults: what did not come through.
    Broken,
}

/// What a box stands for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fill {
    /// One range among others.
    Range,
    /// The range, or the number, that is meant.
    Here,
    /// Something that went wrong.
    Fault,
}

/// Which end of words is at their point.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Anchor {
    /// Their beginning.
    Start,
    /// Their middle.
    Middle,
    /// Their end.
    End,
}

impl Section {
    /// A section in the course of the text.
    pub(super) fn new(key: &'static str, title: &str, blocks: Vec<Block>) -> Self {
        Self {
            key,
            title: title.to_owned(),
            place: Place::Main,
            blocks,
        }
    }

    /// The same, elsewhere on the page.
    pub(super) fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }
}

impl Point {
    /// An item of one line.
    pub(super) fn new(lead: Text) -> Self {
        Self {
            lead,
            ..Self::default()
        }
    }
}

/// A sentence of the data: `backticks` mark code.
pub(super) fn sentence(text: &str) -> Text {
    let parts = text.split('`').enumerate();
    let parts = parts.filter(|(_, part)| !part.is_empty());
    parts
        .map(|(at, part)| match at % 2 {
            0 => Run::Words(part.to_owned()),
            _ => Run::Code(part.to_owned()),
        })
        .collect()
}

/// Words as they stand.
pub(super) fn words(text: &str) -> Text {
    vec![Run::Words(text.to_owned())]
}

/// Code as it stands.
pub(super) fn code(text: &str) -> Text {
    vec![Run::Code(text.to_owned())]
}
