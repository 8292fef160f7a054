//! The words around the content, from the Fluent catalogues that the UI reads too (`ui/words/<tag>/*.ftl`).
//!
//! Invariant: every language holds the same ids with the same variables; a test compares them.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::Lang;

/// Every catalogue that paper needs: a new file is one more line for each language.
fn catalogues(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::English => {
            &[include_str!("../../../ui/words/en-GB/paper.ftl"), include_str!("../../../ui/words/en-GB/facts.ftl")]
        }
        Lang::Gaelic => {
            &[include_str!("../../../ui/words/gd/paper.ftl"), include_str!("../../../ui/words/gd/facts.ftl")]
        }
    }
}

/// The message catalogues of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    lang: Lang,
}

/// A value for a variable of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text that stands as it is.
    Text(&'a str),
    /// A count, which also picks the plural form.
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl Words {
    /// Reads the catalogues of a language. They are part of the program, so nothing can be missing.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(lang.tag().parse().into_iter().collect());
        // Isolation marks would end up in the text of the page; paper isolates direction by paragraph instead.
        bundle.set_use_isolating(false);
        for catalogue in catalogues(lang) {
            // A line that cannot be read costs its own message only; the tests let no such line through.
            let resource = FluentResource::try_new((*catalogue).to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, lang }
    }

    /// The language of these words.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Says a message. An unknown id says itself, so that a gap is seen and nothing fails.
    #[must_use]
    pub fn say(&self, id: &str, with: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = with.iter().map(|(name, value)| (*name, fluent(*value))).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

fn fluent(value: Value<'_>) -> FluentValue<'_> {
    match value {
        Value::Text(text) => text.into(),
        Value::Number(number) => number.into(),
    }
}
