//! A form as it was written: each word with its line, before anybody knows whether the words mean anything.

use std::collections::BTreeSet;

use career::Subject;
use career::school::{FormColumn, FormCourse, MOST_CHOICES, MOST_COLUMNS, MOST_COURSES, OptionForm};

use super::names::Names;
use super::{FormFault, Wrong, year};

/// The longest name of a form, and of a column, as the record keeps them.
const LONGEST: [usize; 2] = [80, 40];

/// A word and the line it stands on.
pub(super) type At<T> = (u32, T);

/// A form as it was written.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub name: Option<At<String>>,
    pub year: Option<At<String>>,
    pub choices: Option<At<String>>,
    /// What everybody takes: a subject, with its level in a cell of its own or none.
    pub must: Vec<At<[String; 2]>>,
    pub columns: Vec<DraftColumn>,
    /// Faults are known already that make what is missing here no wonder.
    pub broken: bool,
}

/// A column as it was written.
#[derive(Debug, Default)]
pub(super) struct DraftColumn {
    pub line: u32,
    pub name: String,
    pub courses: Vec<At<[String; 2]>>,
}

impl Draft {
    /// What the words mean, and every word that means nothing.
    pub(super) fn settle(mut self, subjects: &[Subject], faults: &mut Vec<FormFault>) -> OptionForm {
        let names = Names::of(subjects);
        let mut tell = |line, what| faults.push(FormFault { line, what });
        self.name = self.name.filter(|(_, name)| !name.trim().is_empty());
        let nothing = self.name.is_none() && self.year.is_none() && self.choices.is_none();
        if nothing && self.must.is_empty() && self.columns.is_empty() && !self.broken {
            tell(0, Wrong::Empty);
        }
        let mut form = OptionForm::default();
        if let Some((line, name)) = self.name {
            form.name = short(line, name, LONGEST[0], &mut tell);
        }
        if let Some((line, text)) = self.year {
            form.year = year(&text);
            if form.year.is_none() {
                tell(line, Wrong::UnknownYear { text: cut(&text) });
            }
        }
        if let Some((line, text)) = self.choices {
            form.choices = text.trim().parse().ok().filter(|number| (1..=MOST_CHOICES).contains(number));
            if form.choices.is_none() {
                tell(line, Wrong::BadNumber { text: cut(&text), most: MOST_CHOICES });
            }
            let must = self.must.len();
            if let Some(choices) = form.choices.filter(|choices| must > usize::from(*choices)) {
                tell(line, Wrong::MustTooMany { must: number(must), choices });
            }
        }
        form.must = courses(self.must, &names, &mut tell);
        form.columns = columns(self.columns, &names, &mut tell);
        form
    }
}

fn columns(columns: Vec<DraftColumn>, names: &Names, tell: &mut impl FnMut(u32, Wrong)) -> Vec<FormColumn> {
    let mut seen = BTreeSet::new();
    if let Some(over) = columns.get(MOST_COLUMNS) {
        tell(over.line, Wrong::TooMany { most: number(MOST_COLUMNS) });
    }
    let settle = |column: DraftColumn| {
        let DraftColumn { line, name, courses: written } = column;
        if name.trim().is_empty() {
            tell(line, Wrong::ColumnNameless);
        } else if !seen.insert(name.trim().to_lowercase()) {
            tell(line, Wrong::ColumnTwice { text: cut(&name) });
        }
        if written.is_empty() {
            tell(line, Wrong::ColumnEmpty { text: cut(&name) });
        }
        let name = short(line, name, LONGEST[1], tell);
        FormColumn { name, courses: courses(written, names, tell) }
    };
    columns.into_iter().take(MOST_COLUMNS).map(settle).collect()
}

fn courses(written: Vec<At<[String; 2]>>, names: &Names, tell: &mut impl FnMut(u32, Wrong)) -> Vec<FormCourse> {
    let mut courses: Vec<FormCourse> = Vec::new();
    for (place, (line, [subject, level])) in written.into_iter().enumerate() {
        if place == MOST_COURSES {
            tell(line, Wrong::TooMany { most: number(MOST_COURSES) });
            break;
        }
        match names.course(&subject, &level) {
            Ok(course) if courses.contains(&course) => {
                tell(line, Wrong::CourseTwice { subject: names.name(&course.subject) });
            }
            Ok(course) => courses.push(course),
            Err(what) => tell(line, what),
        }
    }
    courses
}

fn short(line: u32, name: String, most: usize, tell: &mut impl FnMut(u32, Wrong)) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() > most {
        tell(line, Wrong::TooLong { most: number(most) });
    }
    name
}

/// As much of a word as a message has room for.
pub(super) fn cut(text: &str) -> String {
    text.trim().chars().take(60).collect()
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
