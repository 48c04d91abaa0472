//! What a user's hands do: real key and pointer events, sent by the driver.

use std::path::Path;

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    elements::{Element, ElementRef},
    key::Key,
};
use serde_json::{Value, json};

use crate::{Failure, Outcome};

use super::Page;

/// The member that carries an element in WebDriver's answers.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Page {
    /// The element that an expression names, as something to click or type into.
    ///
    /// # Errors
    /// When there is none.
    pub async fn element(&self, expression: &str) -> Outcome<Element> {
        let answer: Value = self.ask(&format!("return {expression}"), vec![]).await?;
        let id = answer[ELEMENT]
            .as_str()
            .ok_or_else(|| Failure::Missing(expression.to_owned()))?;
        let reference = ElementRef::from(id.to_owned());
        Ok(Element::from_element_id(self.client(), reference))
    }

    /// Clicks what an expression names.
    ///
    /// # Errors
    /// When there is nothing there, or something lies over it.
    pub async fn click(&self, expression: &str) -> Outcome {
        let mut clicked = self.element(expression).await?.click().await;
        // WebKit's driver was seen to lose an element of a shadow tree between finding and clicking
        // it, though it was there.
        if matches!(&clicked, Err(error) if error.is_stale_element_reference()) {
            clicked = self.element(expression).await?.click().await;
        }
        clicked.map_err(|source| {
            // Drivers do not say which element they mean.
            Failure::Missing(format!("{expression} in a place to click: {source}"))
        })
    }

    /// Clicks the chip with this word.
    ///
    /// # Errors
    /// When there is none.
    pub async fn choose(&self, chip: &str) -> Outcome {
        let word = json!(chip);
        self.click(&format!(
            "parts('chip').find((chip) => tidy(chip).includes({word}))"
        ))
        .await
    }

    /// Clicks the button that opens or closes a row.
    ///
    /// # Errors
    /// When the row is not there.
    pub async fn toggle_row(&self, code: &str) -> Outcome {
        self.click(&format!("inRow('{code}', 'open')")).await
    }

    /// Clicks a button of an answer: what it does and what it stands for, as in `compare` `1005,1006`.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn ask_for(&self, what: &str, value: &str) -> Outcome {
        self.click(&format!(
            "[...root.querySelectorAll('[data-on={what}]')]
                 .find((button) => shown(button) && button.dataset.value === {})",
            json!(value)
        ))
        .await
    }

    /// Chooses a file of this machine in the box for records and codes.
    ///
    /// # Errors
    /// When the box takes no file.
    pub async fn choose_file(&self, file: &Path) -> Outcome {
        Ok(self
            .element("part('open-file')")
            .await?
            .send_keys(&file.to_string_lossy())
            .await?)
    }

    /// Sets an attribute of the element, or takes it away.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn set_attribute(&self, name: &str, value: Option<&str>) -> Outcome {
        let script = "const [name, value] = arguments;
                      value === null ? host.removeAttribute(name) : host.setAttribute(name, value)";
        self.ask(script, vec![json!(name), json!(value)]).await
    }

    /// Types into the search box, after what it holds.
    ///
    /// # Errors
    /// When it takes no text.
    pub async fn search(&self, text: &str) -> Outcome {
        Ok(self
            .element("part('search')")
            .await?
            .send_keys(text)
            .await?)
    }

    /// Replaces what the search box holds, by keys alone.
    ///
    /// # Errors
    /// When it takes no text.
    pub async fn search_anew(&self, text: &str) -> Outcome {
        self.search(&format!("{}{text}", char::from(Key::Escape)))
            .await
    }

    /// Presses a key wherever the focus is.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn press(&self, key: impl Into<char>) -> Outcome {
        self.chord(&[], key).await
    }

    /// Presses a key while others are held down.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn chord(&self, held: &[Key], key: impl Into<char>) -> Outcome {
        let key = key.into();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for held in held {
            actions = actions.then(KeyAction::Down {
                value: char::from(*held),
            });
        }
        actions = actions
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        for held in held.iter().rev() {
            actions = actions.then(KeyAction::Up {
                value: char::from(*held),
            });
        }
        Ok(self.client().perform_actions(actions).await?)
    }
}
