//! Subjects and levels by the names that schools write: `Maths`, `Higher Physics`, `Physics, N5`, `AH Chemistry`.

use std::cell::Cell;

use career::school::FormCourse;
use career::{Id, SchoolLevel, Subject};

use super::draft::cut;
use super::{MOST_FAULTS, Wrong};

/// The levels by the names that schools write, the longer names first: `advanced higher` ends with `higher`.
const LEVELS: [(&str, SchoolLevel); 22] = [
    ("advanced higher", SchoolLevel::AdvancedHigher),
    ("adv higher", SchoolLevel::AdvancedHigher),
    ("ah", SchoolLevel::AdvancedHigher),
    ("scqf 7", SchoolLevel::AdvancedHigher),
    ("level 7", SchoolLevel::AdvancedHigher),
    ("higher", SchoolLevel::Higher),
    ("h", SchoolLevel::Higher),
    ("scqf 6", SchoolLevel::Higher),
    ("level 6", SchoolLevel::Higher),
    ("national 5", SchoolLevel::National5),
    ("nat 5", SchoolLevel::National5),
    ("n5", SchoolLevel::National5),
    ("scqf 5", SchoolLevel::National5),
    ("level 5", SchoolLevel::National5),
    ("national 4", SchoolLevel::National4),
    ("nat 4", SchoolLevel::National4),
    ("n4", SchoolLevel::National4),
    ("scqf 4", SchoolLevel::National4),
    ("level 4", SchoolLevel::National4),
    ("national 3", SchoolLevel::National3),
    ("nat 3", SchoolLevel::National3),
    ("n3", SchoolLevel::National3),
];

/// How unlike a name may be and still be offered as what was meant.
const NEAR: f64 = 0.75;

/// Every name of every subject, made plain.
pub(super) struct Names<'a> {
    names: Vec<Name<'a>>,
    /// How many more times a nearest name is looked for: in a file of nonsense it would take long.
    guesses: Cell<usize>,
}

struct Name<'a> {
    plain: String,
    /// It is the subject's own, not one that people also use.
    own: bool,
    subject: &'a Subject,
}

impl<'a> Names<'a> {
    pub(super) fn of(subjects: &'a [Subject]) -> Self {
        let names = subjects.iter().flat_map(|subject| {
            let own = [subject.name.as_str(), subject.id.as_str()].map(|name| (name, true));
            let also = subject.also_known_as.iter().map(|name| (name.as_str(), false));
            own.into_iter().chain(also).map(move |(name, own)| Name { plain: plain(name), own, subject })
        });
        Self { names: names.collect(), guesses: Cell::new(2 * MOST_FAULTS) }
    }

    /// What a subject is called.
    pub(super) fn name(&self, id: &Id) -> String {
        let known = self.names.iter().find(|name| name.subject.id == *id);
        known.map_or_else(|| id.to_string(), |name| name.subject.name.clone())
    }

    /// The course that is written so: a subject, with its level before or after it, or in a cell of its own.
    pub(super) fn course(&self, subject: &str, level: &str) -> Result<FormCourse, Wrong> {
        self.read(subject, level).map_err(|wrong| match wrong {
            Wrong::UnknownSubject { text, .. } => Wrong::UnknownSubject { nearest: self.nearest(&text), text },
            other => other,
        })
    }

    fn read(&self, subject: &str, level: &str) -> Result<FormCourse, Wrong> {
        let (subject, level) = match level.trim() {
            "" => self.split(subject)?,
            told => {
                let unknown = || Wrong::UnknownLevel { text: cut(told) };
                (self.subject(subject)?, Some(level_of(&plain(told)).ok_or_else(unknown)?))
            }
        };
        if let Some(level) = level.filter(|level| !subject.offers.iter().any(|offer| offer.level == *level)) {
            return Err(Wrong::NotOffered { subject: subject.name.clone(), level });
        }
        Ok(FormCourse { subject: subject.id.clone(), level })
    }

    /// A subject with its level in the same words, or with none.
    fn split(&self, text: &str) -> Result<(&'a Subject, Option<SchoolLevel>), Wrong> {
        let whole = self.subject(text);
        if whole.is_ok() {
            return whole.map(|subject| (subject, None));
        }
        let plain = plain(text);
        for (name, level) in LEVELS {
            let rest = plain.strip_prefix(&format!("{name} ")).or_else(|| plain.strip_suffix(&format!(" {name}")));
            if let Some(rest) = rest {
                return self.subject(rest).map(|subject| (subject, Some(level)));
            }
        }
        // After a comma or colon comes a level: if it is none, that is what to say.
        if let Some((subject, level)) = text.rsplit_once([',', ':'])
            && let Ok(_) = self.subject(subject)
        {
            return Err(Wrong::UnknownLevel { text: cut(level) });
        }
        whole.map(|subject| (subject, None))
    }

    fn subject(&self, text: &str) -> Result<&'a Subject, Wrong> {
        let wanted = plain(text);
        let mut found: Vec<&Subject> = Vec::new();
        for name in self.names.iter().filter(|name| name.plain == wanted) {
            if name.own {
                return Ok(name.subject);
            }
            if !found.iter().any(|other| other.id == name.subject.id) {
                found.push(name.subject);
            }
        }
        match found.as_slice() {
            [one] => Ok(one),
            [] => Err(Wrong::UnknownSubject { text: cut(text), nearest: None }),
            many => {
                let could = many.iter().map(|subject| subject.name.clone()).collect();
                Err(Wrong::SeveralSubjects { text: cut(text), could })
            }
        }
    }

    /// The subject that somebody may have meant.
    fn nearest(&self, text: &str) -> Option<String> {
        self.guesses.set(self.guesses.get().checked_sub(1)?);
        let wanted = plain(&cut(text));
        let likeness = |name: &Name<'_>| strsim::normalized_damerau_levenshtein(&name.plain, &wanted);
        let all = self.names.iter().map(|name| (likeness(name), name.subject));
        let best = all.max_by(|(one, _), (other, _)| one.total_cmp(other));
        best.filter(|(likeness, _)| *likeness >= NEAR).map(|(_, subject)| subject.name.clone())
    }
}

fn level_of(plain: &str) -> Option<SchoolLevel> {
    LEVELS.iter().find(|(name, _)| *name == plain).map(|(_, level)| *level)
}

/// A name without what does not tell names apart: case, hyphens, commas, dots, and two ways to write "and".
fn plain(text: &str) -> String {
    let text = text.replace('&', " and ").replace(['.', '\'', '’'], "");
    let text: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
