//! One file's text, and where in it each value stands.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Fault, What};

/// A file as it was read, with the places of the values in its TOML.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    /// Where it is.
    pub path: PathBuf,
    /// All of it.
    pub source: String,
    /// The bytes of each value, by its path, such as `routes[1].needs.all[0].subject`.
    places: BTreeMap<String, Range<usize>>,
    /// Every text value, in the order of their paths.
    pub strings: Vec<Leaf>,
}

/// A text value in a file's TOML.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    /// The name of the field that holds it, or that holds the list it is in.
    pub key: String,
    /// Where it stands, its quotation marks included.
    pub place: Range<usize>,
}

impl Text {
    pub fn new(path: PathBuf, source: String) -> Self {
        Self { path, source, ..Self::default() }
    }

    /// Reads the TOML in `part` of the file, once, both as `T` and for the places of its values.
    pub fn parse<T: DeserializeOwned>(&mut self, part: Range<usize>) -> Result<T, Fault> {
        let start = part.start;
        let toml = self.source.get(part).unwrap_or_default().to_owned();
        let fault = |text: &Self, e: &toml::de::Error| {
            let at = start + e.span().map_or(0, |span| span.start);
            text.fault(at, What::Toml { message: e.message().to_owned() })
        };
        let table = DeTable::parse(&toml).map_err(|e| fault(self, &e))?;
        self.note_table(table.get_ref(), "", start);
        T::deserialize(toml::de::Deserializer::from(table)).map_err(|e| fault(self, &e))
    }

    fn note_table(&mut self, table: &DeTable<'_>, path: &str, start: usize) {
        for (key, value) in table {
            let key = key.get_ref();
            let path = if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
            self.note(value, path, key, start);
        }
    }

    fn note(&mut self, value: &Spanned<DeValue<'_>>, path: String, key: &str, start: usize) {
        let place = value.span().start + start..value.span().end + start;
        match value.get_ref() {
            DeValue::Table(table) => self.note_table(table, &path, start),
            DeValue::Array(array) => {
                for (i, item) in array.iter().enumerate() {
                    self.note(item, format!("{path}[{i}]"), key, start);
                }
            }
            DeValue::String(_) => self.strings.push(Leaf { key: key.to_owned(), place: place.clone() }),
            _ => {}
        }
        self.places.insert(path, place);
    }

    /// A fault at a byte of the file.
    pub fn fault(&self, offset: usize, what: What) -> Fault {
        let before = self.source.get(..offset.min(self.source.len())).unwrap_or(&self.source);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
        Fault { file: self.path.clone(), line, column, what }
    }

    /// A fault at a value; where the value is absent, at the nearest thing that holds it.
    pub fn fault_at(&self, path: &str, what: What) -> Fault {
        let mut path = path;
        loop {
            if let Some(place) = self.places.get(path) {
                return self.fault(place.start, what);
            }
            match path.rfind(['.', '[']) {
                Some(cut) => path = path.get(..cut).unwrap_or_default(),
                None => return self.fault(0, what),
            }
        }
    }
}
