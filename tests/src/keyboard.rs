//! The keyboard alone: no press of a mouse, no script.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use crate::{Screen, keys, wait};

/// What has the focus, by the name that a screen reader would say.
const FOCUSED: &str = "
    const it = document.activeElement;
    if (!it || it === document.body) return '';
    const label = it.labels && it.labels[0];
    return (it.getAttribute('aria-label') || (label && label.innerText) || it.innerText || '').trim();
";

/// More presses of Tab than any page of Cairn takes to go all the way round.
const ROUND: usize = 400;

impl Screen {
    /// Presses Tab until the focus is on the thing of that name, or on one whose name begins so.
    ///
    /// # Panics
    /// When Tab never comes there.
    pub async fn tab_to(&self, name: &str) {
        self.go_to(name, "", keys::TAB).await;
    }

    /// The same, backwards: for what stands just before.
    ///
    /// # Panics
    /// When Tab never comes there.
    pub async fn tab_back_to(&self, name: &str) {
        self.go_to(name, keys::SHIFT, keys::TAB).await;
    }

    /// Goes to a thing by Tab and presses Enter.
    pub async fn enter(&self, name: &str) {
        self.tab_to(name).await;
        self.keys(&keys::ENTER.to_string()).await;
    }

    /// The name of what has the focus.
    pub async fn focused(&self) -> String {
        self.run(FOCUSED, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the focus has come to the thing of that name.
    pub async fn focus_comes_to(&self, name: &str) {
        wait::until(&format!("the focus on {name}"), async || self.focused().await.starts_with(name)).await;
    }

    /// Presses keys one after another, wherever the focus is: characters, and those of [`keys`].
    pub async fn keys(&self, keys: &str) {
        let actions = keys.chars().fold(KeyActions::new("keyboard".into()), |actions, value| {
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Presses a key while others are held, such as `chord(keys::CONTROL, 'k')`.
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

    async fn go_to(&self, name: &str, held: &str, key: char) {
        let mut passed = Vec::new();
        for _ in 0..ROUND {
            let here = self.focused().await;
            if here.starts_with(name) {
                return;
            }
            passed.push(here.lines().next().unwrap_or_default().to_owned());
            self.chord(held, key).await;
        }
        passed.truncate(60);
        panic!("no press of Tab comes to \"{name}\"; it passes {passed:?}");
    }
}
