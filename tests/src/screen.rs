//! What a person does at the screen: press, type, read, look.

use std::path::Path;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::Value;

use crate::engine::Driver;
use crate::host::Host;

/// The longest that anything on the screen may take, on a slow machine under load.
const PATIENCE: Duration = Duration::from_secs(20);

/// Cairn on a screen.
pub struct Screen {
    client: Client,
    /// What runs the engine.
    pub driver: Driver,
    /// The core, where it is not inside the window.
    pub host: Option<Host>,
}

impl Screen {
    pub(crate) fn new(client: Client, driver: Driver, host: Option<Host>) -> Self {
        Self { client, driver, host }
    }

    /// Presses a button, link, or summary by its name: the whole name, or its beginning where nothing has the whole.
    pub async fn press(&self, name: &str) {
        let quoted = quote(name);
        let named = |test: &str| {
            let parts = ["button", "a", "summary", "*[@role='button']"].map(|tag| format!("//{tag}[{test}]"));
            parts.join(" | ")
        };
        let whole = named(&format!("normalize-space()={quoted} or @aria-label={quoted}"));
        let start = named(&format!("starts-with(normalize-space(), {quoted}) or starts-with(@aria-label, {quoted})"));
        for_a_while(name, async || {
            for path in [&whole, &start] {
                if let Some(found) = self.shown(path).await {
                    return found.click().await.is_ok();
                }
            }
            false
        })
        .await;
    }

    /// Picks a radio button, checkbox or other box by its label.
    pub async fn choose(&self, label: &str) {
        for_a_while(label, async || match self.labelled(label).await {
            Some(found) => found.click().await.is_ok(),
            None => false,
        })
        .await;
    }

    /// Picks an option of a native list by the words it shows.
    pub async fn pick(&self, label: &str, option: &str) {
        for_a_while(label, async || match self.labelled(label).await {
            Some(found) => found.select_by_label(option).await.is_ok(),
            None => false,
        })
        .await;
    }

    /// Types into the box of that label, after what is there.
    pub async fn type_into(&self, label: &str, text: &str) {
        for_a_while(label, async || match self.labelled(label).await {
            Some(found) => found.send_keys(text).await.is_ok(),
            None => false,
        })
        .await;
    }

    /// Empties the box of that label and types into it.
    pub async fn fill(&self, label: &str, text: &str) {
        for_a_while(label, async || match self.labelled(label).await {
            Some(found) => found.clear().await.is_ok(),
            None => false,
        })
        .await;
        self.type_into(label, text).await;
    }

    /// Presses keys one after another, wherever the focus is. `\u{e004}` is Tab, `\u{e007}` Enter, `\u{e00c}` Escape.
    pub async fn keys(&self, keys: &str) {
        let actions = keys.chars().fold(KeyActions::new("keyboard".into()), |actions, value| {
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Presses a key while others are held, such as `chord("\u{e009}", 'k')` for Ctrl+K.
    pub async fn chord(&self, held: &str, key: char) {
        let mut actions = KeyActions::new("keyboard".into());
        for value in held.chars() {
            actions = actions.then(KeyAction::Down { value });
        }
        actions = actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        for value in held.chars() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Waits until these words stand on the screen.
    pub async fn see(&self, words: &str) {
        for_a_while(words, async || self.text().await.contains(words)).await;
    }

    /// Waits until these words no longer stand on the screen.
    pub async fn see_no(&self, words: &str) {
        for_a_while(&format!("not: {words}"), async || !self.text().await.contains(words)).await;
    }

    /// Waits until something of this CSS selector is there.
    pub async fn wait_for(&self, css: &str) {
        for_a_while(css, async || self.client.find(Locator::Css(css)).await.is_ok()).await;
    }

    /// All words on the screen.
    pub async fn text(&self) -> String {
        let text = self.client.execute("return document.body.innerText", vec![]).await;
        text.ok().and_then(|text| text.as_str().map(|text| text.replace('\u{a0}', " "))).unwrap_or_default()
    }

    /// The words of every element of a CSS selector.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(one => one.innerText)";
        serde_json::from_value(self.run(script, vec![css.into()]).await).unwrap()
    }

    /// What the box of that label holds.
    pub async fn value(&self, label: &str) -> String {
        let found = self.labelled(label).await.unwrap_or_else(|| panic!("there is no {label}"));
        found.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap()
    }

    /// Runs a script that calls its last argument when it is done.
    pub async fn run_async(&self, script: &str) -> Value {
        self.client.execute_async(script, vec![]).await.unwrap()
    }

    /// Waits until a script answers true.
    pub async fn until(&self, what: &str, script: &str) {
        for_a_while(what, async || self.client.execute(script, vec![]).await.is_ok_and(|answer| answer == true)).await;
    }

    /// Makes the page this big, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
        let inner = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]", vec![]).await;
        let frame: (u32, u32) = serde_json::from_value(inner).unwrap_or_default();
        if frame != (0, 0) {
            self.client.set_window_size(width + frame.0, height + frame.1).await.unwrap();
        }
    }

    /// Saves a picture of the page.
    pub async fn picture(&self, path: &Path) {
        self.run("return document.fonts.ready.then(() => true)", vec![]).await;
        std::fs::write(path, self.client.screenshot().await.unwrap()).unwrap();
    }

    /// Loads the page anew, as when its process had died.
    pub async fn reload(&self) {
        self.client.refresh().await.unwrap();
        self.wait_for("html[data-ready]").await;
    }

    /// Closes it as a person would.
    pub async fn close(self) {
        // The window may go before it answers.
        let _: Result<(), CmdError> = self.client.clone().close().await;
    }

    async fn shown(&self, path: &str) -> Option<Element> {
        for found in self.client.find_all(Locator::XPath(path)).await.ok()? {
            if found.is_displayed().await.unwrap_or(false) {
                return Some(found);
            }
        }
        None
    }

    /// The box that a label names, by its `for`, by being inside it, or by `aria-label`.
    async fn labelled(&self, label: &str) -> Option<Element> {
        let quoted = quote(label);
        let boxes = "self::input or self::textarea or self::select";
        let path = format!(
            "//*[({boxes}) and @id=//label[normalize-space()={quoted}]/@for] | \
             //label[normalize-space()={quoted}]//*[{boxes}] | //*[({boxes}) and @aria-label={quoted}] | \
             //*[({boxes}) and @aria-labelledby=//*[normalize-space()={quoted}]/@id] | \
             //*[({boxes}) and @id=//label[starts-with(normalize-space(), {quoted})]/@for] | \
             //label[starts-with(normalize-space(), {quoted})]//*[{boxes}]"
        );
        self.client.find(Locator::XPath(&path)).await.ok()
    }
}

/// Tries until it comes true; fails, saying what was waited for, when patience is at its end.
async fn for_a_while(what: &str, mut tried: impl AsyncFnMut() -> bool) {
    let waited = tokio::time::timeout(PATIENCE, async {
        while !tried().await {
            tokio::task::yield_now().await;
        }
    });
    assert!(waited.await.is_ok(), "waited in vain for \"{what}\"");
}

/// A string of XPath, whatever quotes are in it.
fn quote(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
