//! What a person does at the screen: press, type, read, look.

use std::path::Path;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::Value;

use crate::driver::Driver;
use crate::host::Host;
use crate::{names, wait};

/// Cairn on a screen.
pub struct Screen {
    pub(crate) client: Client,
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
        let paths = names::pressed(name);
        wait::until(name, async || match self.shown(&paths).await {
            // One engine scrolls to what it presses, the other not always.
            Some(found) => {
                found.click().await.is_ok() || (self.scrolled_to(&found).await && found.click().await.is_ok())
            }
            None => false,
        })
        .await;
    }

    /// Picks a radio button, checkbox or other box by its label.
    pub async fn choose(&self, label: &str) {
        self.with(label, async |found: Element| found.click().await.is_ok()).await;
    }

    /// Picks an option of a native list: the first whose words begin so.
    pub async fn pick(&self, label: &str, option: &str) {
        self.with(label, async |found: Element| {
            for choice in found.find_all(Locator::Css("option")).await.unwrap_or_default() {
                if choice.prop("text").await.is_ok_and(|text| text.is_some_and(|text| text.trim().starts_with(option)))
                {
                    return choice.click().await.is_ok();
                }
            }
            false
        })
        .await;
    }

    /// Types into the box of that label, after what is there.
    pub async fn type_into(&self, label: &str, text: &str) {
        self.with(label, async |found: Element| found.send_keys(text).await.is_ok()).await;
    }

    /// Empties the box of that label and types into it.
    pub async fn fill(&self, label: &str, text: &str) {
        self.with(label, async |found: Element| found.clear().await.is_ok()).await;
        self.type_into(label, text).await;
    }

    /// Puts text into the box of that label in one go, as a paste does. What the box holds is left to its own rules.
    pub async fn paste(&self, label: &str, text: &str) {
        const PASTE: &str = "
            const [box, text] = arguments;
            box.focus();
            box.select();
            document.execCommand('insertText', false, text);
        ";
        self.with(label, async |found: Element| {
            let Ok(handle) = serde_json::to_value(&found) else { return false };
            self.client.execute(PASTE, vec![handle, text.into()]).await.is_ok()
        })
        .await;
    }

    /// Waits until these words stand on the screen.
    pub async fn see(&self, words: &str) {
        eprintln!("… see {words}");
        let seen = wait::comes_true(wait::PATIENCE, async || self.text().await.contains(words)).await;
        if !seen {
            panic!("waited in vain for \"{words}\"; on the screen:\n{}", self.text().await);
        }
    }

    /// Waits until these words no longer stand on the screen.
    pub async fn see_no(&self, words: &str) {
        wait::until(&format!("not: {words}"), async || !self.text().await.contains(words)).await;
    }

    /// Waits until something of this CSS selector is there.
    pub async fn wait_for(&self, css: &str) {
        wait::until(css, async || self.client.find(Locator::Css(css)).await.is_ok()).await;
    }

    /// Waits until everything that was typed is shown as saved.
    pub async fn saved(&self) {
        let saved = "const all = [...document.querySelectorAll('[data-test=saved]')].map(one => one.dataset.state); \
            return all.includes('saved') && !all.includes('saving') && !all.includes('failed')";
        self.until("everything saved", saved).await;
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
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap()
    }

    /// Waits until a script answers true.
    pub async fn until(&self, what: &str, script: &str) {
        wait::until(what, async || self.client.execute(script, vec![]).await.is_ok_and(|answer| answer == true)).await;
    }

    /// Goes to an address of the app and waits until its page stands.
    pub async fn go(&self, hash: &str) {
        let from = self.run("return document.title", vec![]).await;
        let to = "if (location.hash !== arguments[0]) { location.hash = arguments[0]; return true } return false";
        if self.run(to, vec![hash.into()]).await == true {
            let arrived = format!("return document.title !== {from} && !document.querySelector('.waiting')");
            self.until(hash, &arrived).await;
        }
    }

    /// Makes the page this big, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
        let frame = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]", vec![]).await;
        let (wide, high): (u32, u32) = serde_json::from_value(frame).unwrap_or_default();
        if (wide, high) != (0, 0) {
            self.client.set_window_size(width + wide, height + high).await.unwrap();
        }
    }

    /// Saves a picture of the page.
    pub async fn picture(&self, path: &Path) {
        self.run_async("document.fonts.ready.then(() => requestAnimationFrame(() => arguments[0](true)))", vec![])
            .await;
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

    /// Does something with the box of that label, as soon as it is there and takes it.
    async fn with(&self, label: &str, act: impl AsyncFn(Element) -> bool) {
        wait::until(label, async || match self.labelled(label).await {
            Some(found) => act(found).await,
            None => false,
        })
        .await;
    }

    async fn labelled(&self, label: &str) -> Option<Element> {
        self.shown(&names::labelled(label)).await
    }

    async fn shown(&self, paths: &[String]) -> Option<Element> {
        for path in paths {
            for found in self.client.find_all(Locator::XPath(path)).await.ok()? {
                if found.is_displayed().await.unwrap_or(false) || self.scrolled_to(&found).await {
                    return Some(found);
                }
            }
        }
        None
    }

    /// Whether a thing is there to be seen once it is scrolled to: what is far down a long list is not even laid out.
    async fn scrolled_to(&self, found: &Element) -> bool {
        let Ok(handle) = serde_json::to_value(found) else { return false };
        let scrolled = self.client.execute("arguments[0].scrollIntoView({ block: 'center' })", vec![handle]).await;
        scrolled.is_ok() && found.is_displayed().await.unwrap_or(false)
    }
}
