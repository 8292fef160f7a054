//! A form as TOML.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::draft::{At, Draft, DraftColumn, cut, number};
use super::{FormFault, Wrong};

/// Reads what a form's TOML says, without minding what it means.
pub(super) fn draft(text: &str, faults: &mut Vec<FormFault>) -> Draft {
    let line = |at: usize| number(text.get(..at).map_or(0, |before| before.matches('\n').count())) + 1;
    let mut reading = Reading { line: &line, faults, draft: Draft::default() };
    match DeTable::parse(text) {
        Ok(table) => reading.whole(table.get_ref()),
        Err(error) => {
            let at = error.span().map_or(0, |span| line(span.start));
            reading.tell(at, Wrong::NotToml { reason: error.message().chars().take(200).collect() });
        }
    }
    reading.draft
}

struct Reading<'a> {
    line: &'a dyn Fn(usize) -> u32,
    faults: &'a mut Vec<FormFault>,
    draft: Draft,
}

impl Reading<'_> {
    fn tell(&mut self, line: u32, what: Wrong) {
        self.draft.broken = true;
        self.faults.push(FormFault { line, what });
    }

    fn whole(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let line = (self.line)(key.span().start);
            match key.get_ref().as_ref() {
                "name" => self.draft.name = self.text(value, "name"),
                "for" => self.draft.year = self.text(value, "for"),
                "choices" => self.draft.choices = self.number(value, "choices"),
                "must" => self.draft.must = self.courses(value, "must"),
                "columns" => self.draft.columns = self.columns(value),
                other => self.tell(line, Wrong::UnknownKey { text: cut(other) }),
            }
        }
    }

    fn columns(&mut self, value: &Spanned<DeValue<'_>>) -> Vec<DraftColumn> {
        let line = (self.line)(value.span().start);
        let DeValue::Array(array) = value.get_ref() else {
            self.tell(line, Wrong::WrongKind { text: "columns".to_owned() });
            return Vec::new();
        };
        let mut columns = Vec::new();
        for item in array {
            let line = (self.line)(item.span().start);
            match item.get_ref() {
                DeValue::Table(table) => columns.push(self.column(line, table)),
                _ => self.tell(line, Wrong::WrongKind { text: "columns".to_owned() }),
            }
        }
        columns
    }

    fn column(&mut self, line: u32, table: &DeTable<'_>) -> DraftColumn {
        let mut column = DraftColumn { line, ..DraftColumn::default() };
        for (key, value) in table {
            let line = (self.line)(key.span().start);
            match key.get_ref().as_ref() {
                "name" => column.name = self.text(value, "name").map(|(_, name)| name).unwrap_or_default(),
                "subjects" => column.courses = self.courses(value, "subjects"),
                other => self.tell(line, Wrong::UnknownKey { text: cut(other) }),
            }
        }
        column
    }

    fn courses(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Vec<At<[String; 2]>> {
        let line = (self.line)(value.span().start);
        let DeValue::Array(array) = value.get_ref() else {
            self.tell(line, Wrong::WrongKind { text: key.to_owned() });
            return Vec::new();
        };
        array.iter().filter_map(|item| self.text(item, key)).map(|(line, text)| (line, [text, String::new()])).collect()
    }

    fn text(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Option<At<String>> {
        let line = (self.line)(value.span().start);
        if let DeValue::String(text) = value.get_ref() {
            return Some((line, text.to_string()));
        }
        self.tell(line, Wrong::WrongKind { text: key.to_owned() });
        None
    }

    fn number(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Option<At<String>> {
        let line = (self.line)(value.span().start);
        match value.get_ref() {
            DeValue::Integer(number) => Some((line, number.as_str().to_owned())),
            _ => {
                self.tell(line, Wrong::WrongKind { text: key.to_owned() });
                None
            }
        }
    }
}
