//! Reading the widget by its public surface: `part` names, roles and `data-code`.

use serde::Deserialize;
use serde_json::json;

use crate::{Failure, Outcome};

use super::Page;

/// A category chip as a user sees it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Chip {
    /// Its word.
    pub label: String,
    /// Its number.
    pub count: usize,
    /// Whether it is chosen.
    pub pressed: bool,
}

impl Page {
    /// The codes of the rows shown, in order.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn rows(&self) -> Outcome<Vec<String>> {
        self.ask("return rows().map((row) => row.dataset.code)", vec![])
            .await
    }

    /// The text of the first part of this name, white space made single; empty without one.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn text(&self, part: &str) -> Outcome<String> {
        self.ask("return tidy(part(arguments[0]))", vec![json!(part)])
            .await
    }

    /// What the status line says.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn count_text(&self) -> Outcome<String> {
        self.text("count").await
    }

    /// The chips, in order.
    ///
    /// # Errors
    /// When one has no count.
    pub async fn chips(&self) -> Outcome<Vec<Chip>> {
        let script = r"
            return parts('chip').map((chip) => {
                const text = tidy(chip);
                return {
                    label: text.match(/\p{L}+/u)?.[0],
                    count: Number(text.match(/\d+/)?.[0]),
                    pressed: chip.getAttribute('aria-pressed') === 'true',
                };
            })";
        self.ask(script, vec![]).await
    }

    /// The code whose entry is open: the nearest row above it.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn open_code(&self) -> Outcome<Option<String>> {
        let script = "
            let above = part('entry')?.closest('tr');
            while (above && !above.dataset.code) above = above.previousElementSibling;
            return above?.dataset.code ?? null";
        self.ask(script, vec![]).await
    }

    /// The marked words, in order.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn marks(&self) -> Outcome<Vec<String>> {
        let script = "return [...root.querySelectorAll('mark')].filter(shown).map(tidy)";
        self.ask(script, vec![]).await
    }

    /// What the open entry answers to one of its questions.
    ///
    /// # Errors
    /// When the entry does not have the question.
    pub async fn fact(&self, question: &str) -> Outcome<String> {
        self.fact_in("entry", question).await
    }

    /// What the answer in a part answers to one of its questions.
    ///
    /// # Errors
    /// When it does not have the question.
    pub async fn fact_in(&self, part: &str, question: &str) -> Outcome<String> {
        let script = "
            const terms = [...part(arguments[0]).querySelectorAll('dt')];
            const term = terms.find((term) => tidy(term) === arguments[1]);
            return term ? tidy(term.nextElementSibling) : null";
        let told: Option<String> = self.ask(script, vec![json!(part), json!(question)]).await?;
        told.ok_or_else(|| Failure::Missing(format!("{question:?} in {part}")))
    }

    /// The theme that is pressed.
    ///
    /// # Errors
    /// When none or several are.
    pub async fn theme(&self) -> Outcome<String> {
        let script = "
            const buttons = [...part('theme').querySelectorAll('button')];
            const pressed = buttons.filter((b) => b.getAttribute('aria-pressed') === 'true');
            return pressed.length === 1 ? tidy(pressed[0]).toLowerCase() : null";
        self.ask(script, vec![]).await
    }

    /// A parameter in the address bar.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn parameter(&self, name: &str) -> Outcome<Option<String>> {
        self.ask("return parameter(arguments[0])", vec![json!(name)])
            .await
    }

    /// Opens everything that is folded in a part.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn unfold(&self, part: &str) -> Outcome {
        let script = "
            for (const details of part(arguments[0]).querySelectorAll('details')) details.open = true";
        self.ask(script, vec![json!(part)]).await
    }

    /// The beginnings of the first elements that stick out, for a failure.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn wide(&self) -> Outcome<Vec<String>> {
        let script = "
            return [...root.querySelectorAll('*')]
                .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5
                    && !e.closest('.scrolls, pre'))
                .slice(0, 3).map((e) => e.outerHTML.slice(0, 120))";
        self.ask(script, vec![]).await
    }

    /// Whether nothing sticks out to the side.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn fits(&self) -> Outcome<bool> {
        let script = "
            const page = document.documentElement;
            return page.scrollWidth <= page.clientWidth";
        self.ask(script, vec![]).await
    }
}
