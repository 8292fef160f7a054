//! The little Markdown that a page may hold: paragraphs, lists and small headings, and nothing else.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One piece of prose, in the order a reader meets it. Plain text throughout: no markup survives inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A heading inside a section (`### …`).
    Heading {
        /// Its words.
        text: String,
    },
    /// A paragraph; the lines of the source are joined by spaces.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A list (`- …` lines).
    List {
        /// Its items.
        items: Vec<String>,
    },
}

impl Block {
    /// Every piece of text in the block, in reading order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        match self {
            Self::Heading { text } | Self::Paragraph { text } => std::slice::from_ref(text),
            Self::List { items } => items.as_slice(),
        }
        .iter()
        .map(String::as_str)
    }
}

/// Reads the prose of one section. Blank lines part blocks; every input is accepted.
#[must_use]
pub fn parse_blocks(source: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut fresh = true;
    for line in source.lines().map(str::trim) {
        if line.is_empty() {
            fresh = true;
        } else if let Some(text) = line.strip_prefix("### ") {
            blocks.push(Block::Heading { text: text.trim().to_owned() });
            fresh = true;
        } else if let Some(item) = line.strip_prefix("- ") {
            match blocks.last_mut() {
                Some(Block::List { items }) if !fresh => items.push(item.trim().to_owned()),
                _ => blocks.push(Block::List { items: vec![item.trim().to_owned()] }),
            }
            fresh = false;
        } else {
            match blocks.last_mut() {
                Some(Block::Paragraph { text }) if !fresh => join(text, line),
                Some(Block::List { items }) if !fresh => {
                    if let Some(item) = items.last_mut() {
                        join(item, line);
                    }
                }
                _ => blocks.push(Block::Paragraph { text: line.to_owned() }),
            }
            fresh = false;
        }
    }
    blocks
}

fn join(text: &mut String, line: &str) {
    text.push(' ');
    text.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_paragraphs_lists_and_headings() {
        let blocks = parse_blocks("One\ntwo.\n\n- a\n- b\n  more\n\n### Small\nThree.");
        assert_eq!(
            blocks,
            [
                Block::Paragraph { text: "One two.".into() },
                Block::List { items: vec!["a".into(), "b more".into()] },
                Block::Heading { text: "Small".into() },
                Block::Paragraph { text: "Three.".into() },
            ]
        );
    }
}
