//! A document as elements of the page. Headings are written `h0`, `h1` … counting
//! from the rank below the widget's own title; buttons say under `data-on` what they do.

use super::{Form, draw, highlight, is_link, tree::Element};
use crate::answer::document::{
    Block, Document, Part, Place, Point, Run, Sample, Section, Table, Text, To, Way,
};
use crate::catalog::{CloseCode, Phrase, Tongue};

/// A document as one element; `titled` where nothing above it says what it is about.
pub fn elements(document: &Document, tongue: &Tongue, titled: bool) -> Element {
    let mut main = Element::of("div", "answer-main");
    let mut side = Element::of("div", "answer-side");
    let (mut beside, mut folded) = (false, Vec::new());
    let page = Page { tongue, titled };
    for section in &document.sections {
        match section.place {
            Place::Main | Place::Note => main = main.child(page.section(section)),
            Place::Side => {
                beside = true;
                side = side.child(page.section(section));
            }
            Place::Folded => folded.push(page.section(section)),
        }
    }
    let mut answer = Element::of("div", "answer");
    let part = match &document.part {
        Part::Asked => None,
        Part::Range => Some("range"),
        Part::Services => Some("services"),
        Part::Diagnosis(codes) => {
            let codes: Vec<String> = codes.iter().map(CloseCode::to_string).collect();
            answer = answer.with("data-codes", codes.join(" "));
            Some("diagnosis")
        }
    };
    if let Some(part) = part {
        answer = answer.with("data-part", part);
    }
    if titled {
        answer = answer.child(Element::new("h0").text(&*document.title));
    }
    answer = answer.child(main);
    if beside {
        answer = answer.child(side);
    }
    if !folded.is_empty() {
        answer = answer.child(Element::of("div", "folds").children(folded));
    }
    if !document.link.is_empty() {
        answer = answer.child(page.copies());
    }
    answer
}

struct Page<'a> {
    tongue: &'a Tongue,
    titled: bool,
}

impl Page<'_> {
    fn section(&self, section: &Section) -> Element {
        let blocks = section.blocks.iter().map(|block| self.block(block));
        match section.place {
            Place::Folded => Element::of("details", "fold")
                .with("data-section", section.key)
                .child(Element::new("summary").text(&*section.title))
                .child(Element::of("div", "fold-body").children(blocks)),
            place => {
                let class = if place == Place::Note {
                    "part note"
                } else {
                    "part"
                };
                let heading = Element::new(if self.titled { "h1" } else { "h0" });
                let heading = heading.text(&*section.title);
                let heading = (!section.title.is_empty()).then_some(heading);
                Element::of("div", class)
                    .with("data-section", section.key)
                    .children(heading)
                    .children(blocks)
            }
        }
    }

    fn block(&self, block: &Block) -> Element {
        match block {
            Block::Says(text) => runs(Element::new("p"), text),
            Block::Label(text) => runs(Element::of("p", "label"), text),
            Block::Sources(text) => runs(Element::of("p", "sources"), text),
            Block::Points(points) => self.list("ul", points),
            Block::Steps(points) => self.list("ol", points),
            Block::Facts(facts) => {
                let mut list = Element::of("dl", "facts");
                for (label, value) in facts {
                    list = list
                        .child(runs(Element::new("dt"), label))
                        .child(runs(Element::new("dd"), value));
                }
                list
            }
            Block::Table(table) => scrolled(table),
            Block::Samples(samples) => {
                let samples = samples.iter().map(|sample| self.sample(sample));
                Element::of("div", "samples").children(samples)
            }
            Block::Drawing(drawing) => draw::svg(drawing),
            Block::Ways(ways) => Element::of("p", "ways").children(ways.iter().map(button)),
            Block::Question(id, question, blocks) => Element::new("details")
                .with("id", format!("faq-{id}"))
                .child(runs(Element::new("summary"), question))
                .child(self.body("answer-text", blocks)),
            Block::Sides(sides) => {
                let columns = sides.iter().map(|(title, blocks)| {
                    let title = runs(Element::new("h2"), title);
                    let blocks = blocks.iter().map(|block| self.block(block));
                    Element::of("div", "column").child(title).children(blocks)
                });
                Element::of("div", "columns").children(columns)
            }
        }
    }

    fn body(&self, class: &str, blocks: &[Block]) -> Element {
        let blocks = blocks.iter().map(|block| self.block(block));
        Element::of("div", class).children(blocks)
    }

    fn list(&self, tag: &'static str, points: &[Point]) -> Element {
        let items = points.iter().map(|point| {
            let mut item = Element::new("li");
            if let Some(code) = point.found {
                item = item.with("data-code", code.to_string());
            }
            if point.blocks.is_empty() {
                return runs(item, &point.lead);
            }
            let lead = runs(Element::of("p", "lead"), &point.lead);
            let blocks = point.blocks.iter().map(|block| self.block(block));
            item.child(lead).children(blocks)
        });
        Element::new(tag).children(items)
    }

    fn sample(&self, sample: &Sample) -> Element {
        let summary = Element::new("summary")
            .text(&*sample.label)
            .child(Element::of("span", "made-for").text(format!(" {}", sample.made_for)));
        let code = highlight::pieces(&sample.code, sample.language);
        let code = code.into_iter().fold(
            Element::new("code").with("lang", "en"),
            |code, (kind, text)| match kind.class() {
                Some(class) => code.child(Element::of("span", class).text(text)),
                None => code.text(text),
            },
        );
        let copy = Element::new("button")
            .with("data-on", "sample")
            .with("data-value", &*sample.file)
            .text(self.tongue.phrase(Phrase::SampleCopy));
        let code = Element::new("pre").with("tabindex", "0").child(code);
        Element::of("details", "sample")
            .child(summary)
            .child(code)
            .child(copy)
    }

    /// The buttons that copy the answer in one of its forms.
    fn copies(&self) -> Element {
        let label = self.tongue.phrase(Phrase::CopyAs);
        let buttons = Form::ALL.map(|form| {
            let name = self.tongue.phrase(match form {
                Form::Text => Phrase::FormText,
                Form::Markdown => Phrase::FormMarkdown,
                Form::Json => Phrase::FormJson,
                Form::Link => Phrase::FormLink,
            });
            Element::new("button")
                .with("data-on", "copy")
                .with("data-value", form.key())
                .with("aria-label", format!("{label} {name}"))
                .text(name)
        });
        Element::of("p", "copies")
            .child(Element::new("span").text(label))
            .children(buttons)
    }
}

/// A table in a box of its own that scrolls where it is too wide.
fn scrolled(table: &Table) -> Element {
    let heads = table.heads.iter();
    let heads = heads.map(|head| runs(Element::new("th").with("scope", "col"), head));
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 => runs(Element::new("th").with("scope", "row"), cell),
            _ => runs(Element::new("td"), cell),
        });
        Element::new("tr").children(cells)
    });
    let table = Element::new("table")
        .child(Element::new("caption").text(&*table.caption))
        .child(Element::new("thead").child(Element::new("tr").children(heads)))
        .child(Element::new("tbody").children(rows));
    Element::of("div", "scrolls")
        .with("tabindex", "0")
        .child(table)
}

fn button(way: &Way) -> Element {
    let (on, value) = match &way.to {
        To::Code(code) => ("code", code.to_string()),
        To::Pair(a, b) => ("compare", format!("{a},{b}")),
        To::Search(text) => ("search", text.clone()),
        To::Remove(place) => ("remove", place.to_string()),
    };
    Element::of("button", &format!("way-{on}"))
        .with("data-on", on)
        .with("data-value", value)
        .text(&*way.label)
}

/// Text within an element.
fn runs(element: Element, text: &Text) -> Element {
    text.iter().fold(element, |element, run| match run {
        Run::Words(words) => element.text(&**words),
        Run::Code(code) => element.child(Element::new("code").text(&**code)),
        Run::Link { title, url } if is_link(url) => {
            element.child(Element::new("a").with("href", &**url).text(&**title))
        }
        Run::Link { title, .. } => element.text(&**title),
        Run::Yes(said) => element.child(Element::of("span", "yes").text(&**said)),
        Run::No(said) => element.child(Element::of("span", "no").text(&**said)),
    })
}
