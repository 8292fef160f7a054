//! Lays a plan out as data for the template: every text made printable, every label worded, every choice made.
//!
//! The template only sets type; it decides nothing about content.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::text::{Ink, Paragraph, short};
use crate::{Lang, Plan, PlanCareer, PlanItem, PlanNote, StepState, Words, fonts};

/// A heading longer than this many graphemes is shortened, and set in full below.
const HEADING: usize = 90;
/// The same for the foot of the page and the file's title.
const FOOT: usize = 36;
/// How many unprintable signs are listed one by one.
const LISTED: usize = 120;

/// Labels that the template names, by the names it uses; each is `paper-<name>` in the catalogue.
const LABELS: [&str; 22] = [
    "title",
    "list",
    "list-empty",
    "why",
    "level",
    "pay",
    "subjects",
    "ways-in",
    "withdrawn",
    "others",
    "steps",
    "steps-empty",
    "to-do",
    "done",
    "dropped",
    "notes",
    "notes-empty",
    "sources",
    "sources-empty",
    "sources-check",
    "missing",
    "missing-lede",
];

/// Everything the template reads.
#[derive(Serialize)]
pub(crate) struct Page {
    lang: &'static str,
    region: Option<&'static str>,
    fonts: Vec<&'static str>,
    words: BTreeMap<&'static str, String>,
    file_title: String,
    date: [i32; 3],
    foot: Foot,
    nickname: Option<Paragraph>,
    byline: Vec<String>,
    careers: Vec<Career>,
    others: Vec<Other>,
    steps: Vec<Steps>,
    notes: Vec<Note>,
    sources: Vec<String>,
    missing: Vec<String>,
    /// Where [`fonts`] keeps each of `fonts`, bold included.
    #[serde(skip)]
    places: Vec<usize>,
}

#[derive(Serialize)]
struct Foot {
    name: Paragraph,
    made: String,
    /// With `{page}` and `{pages}` where the numbers go.
    page: String,
}

/// A heading, and the whole of it when it was too long for one.
#[derive(Serialize)]
struct Heading {
    short: Paragraph,
    full: Option<Paragraph>,
}

#[derive(Serialize)]
struct Career {
    title: Heading,
    summary: String,
    reason: Vec<Paragraph>,
    /// Level, pay and subjects; none when a withdrawn career leaves nothing to say.
    facts: Option<[String; 3]>,
    ways_in: Vec<String>,
    withdrawn: bool,
    source: String,
    reviewed: String,
}

#[derive(Serialize)]
struct Other {
    name: String,
    reason: Vec<Paragraph>,
}

/// The steps of one state, in the pupil's order.
#[derive(Serialize)]
struct Steps {
    state: &'static str,
    texts: Vec<Vec<Paragraph>>,
}

#[derive(Serialize)]
struct Note {
    about: Heading,
    text: Vec<Paragraph>,
    when: String,
}

impl Page {
    /// Lays out a plan. With `plain`, in signs of the reading font alone: see [`Ink::new`].
    pub(crate) fn new(plan: &Plan, words: &Words, plain: bool) -> Self {
        let mut setter = Setter { ink: Ink::new(plain), words };
        let (lang, region) = match words.lang() {
            Lang::English => ("en", Some("GB")),
            Lang::Gaelic => ("gd", None),
        };
        let mut page = Self {
            lang,
            region,
            fonts: Vec::new(),
            words: LABELS.iter().map(|label| (*label, setter.say(&format!("paper-{label}"), &[]))).collect(),
            file_title: setter.file_title(&plan.nickname),
            date: real_day(plan.made_on),
            foot: setter.foot(plan),
            nickname: (!plan.nickname.trim().is_empty()).then(|| setter.ink.paragraph(&plan.nickname)),
            byline: setter.byline(plan),
            careers: plan.careers.iter().map(|career| setter.career(career)).collect(),
            others: plan.others.iter().map(|other| setter.other(other)).collect(),
            steps: setter.steps(plan),
            notes: plan.notes.iter().map(|note| setter.note(note)).collect(),
            sources: plan.sources.iter().map(|source| setter.ink.line(source)).collect(),
            missing: Vec::new(),
            places: Vec::new(),
        };
        page.missing = setter.missing();
        page.places = setter.ink.fonts().collect();
        page.fonts = page.places.iter().filter_map(|place| fonts::family(*place)).collect();
        page.fonts.dedup();
        page
    }

    /// The fonts that the page needs.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> {
        self.places.iter().copied()
    }
}

/// The day, or the first of 1970 when there is no such day: the file must carry one.
pub(crate) fn real_day((year, month, day): (i32, u8, u8)) -> [i32; 3] {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let real = (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days).contains(&day);
    if real { [year, month.into(), day.into()] } else { [1970, 1, 1] }
}

/// Words and ink together.
struct Setter<'a> {
    ink: Ink,
    words: &'a Words,
}

impl Setter<'_> {
    fn say(&mut self, id: &str, with: &[(&str, &str)]) -> String {
        let with: Vec<_> = with.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.ink.line(&self.words.say(id, &with))
    }

    /// Says a message around a text, or nothing when there is no text.
    fn say_of(&mut self, id: &str, name: &str, text: &str) -> String {
        if text.trim().is_empty() { String::new() } else { self.say(id, &[(name, text)]) }
    }

    fn file_title(&mut self, nickname: &str) -> String {
        let name = short(&self.ink.line(nickname), FOOT);
        if name.is_empty() { self.say("paper-title", &[]) } else { self.say("paper-file-title", &[("name", &name)]) }
    }

    fn foot(&mut self, plan: &Plan) -> Foot {
        Foot {
            name: self.ink.paragraph(&short(&plan.nickname, FOOT)),
            made: self.ink.line(&plan.made),
            page: self.say("paper-page", &[("page", "{page}"), ("pages", "{pages}")]),
        }
    }

    fn byline(&mut self, plan: &Plan) -> Vec<String> {
        let stage = self.ink.line(plan.stage.as_deref().unwrap_or_default());
        let made = self.say_of("paper-made", "date", &plan.made);
        [stage, made].into_iter().filter(|part| !part.is_empty()).collect()
    }

    fn heading(&mut self, text: &str) -> Heading {
        let whole = self.ink.paragraph(text);
        let line = whole.lines.concat();
        if line.is_empty() {
            return Heading {
                short: Paragraph { rtl: false, lines: vec![self.say("paper-untitled", &[])] },
                full: None,
            };
        }
        let shortened = short(&line, HEADING);
        let full = (shortened != line).then(|| whole.clone());
        Heading { short: Paragraph { lines: vec![shortened], ..whole }, full }
    }

    fn career(&mut self, career: &PlanCareer) -> Career {
        Career {
            title: self.heading(&career.title),
            summary: self.ink.line(&career.summary),
            reason: self.ink.paragraphs(&career.reason),
            facts: self.facts(career),
            ways_in: career.ways_in.iter().map(|way| self.ink.line(way)).filter(|way| !way.is_empty()).collect(),
            withdrawn: career.withdrawn,
            source: match self.ink.line(&career.source_line) {
                source if source.is_empty() => self.say("paper-source-unknown", &[]),
                source => source,
            },
            reviewed: self.say_of("paper-reviewed", "date", &career.reviewed),
        }
    }

    fn facts(&mut self, career: &PlanCareer) -> Option<[String; 3]> {
        let pay = career.pay.as_deref().unwrap_or_default();
        let subjects = career.subjects.join(", ");
        if career.withdrawn && career.level.is_none() && pay.is_empty() && subjects.is_empty() {
            return None;
        }
        let level = career.level.map(|level| self.say("paper-level-value", &[("level", &level.to_string())]));
        let no_level = if career.withdrawn { "paper-unknown" } else { "paper-level-none" };
        Some([level.unwrap_or_else(|| self.say(no_level, &[])), self.known(pay), self.known(&subjects)])
    }

    /// The text, or "not known" in words: an empty cell would leave a reader wondering.
    fn known(&mut self, text: &str) -> String {
        match self.ink.line(text) {
            known if known.is_empty() => self.say("paper-unknown", &[]),
            known => known,
        }
    }

    fn other(&mut self, other: &PlanItem) -> Other {
        let name = match other.title.trim() {
            "" => self.words.say("paper-untitled", &[]),
            title => title.to_owned(),
        };
        let name = match other.kind.trim() {
            "" => self.ink.line(&name),
            kind => self.say("paper-other", &[("title", &name), ("kind", kind)]),
        };
        Other { name, reason: self.ink.paragraphs(&other.reason) }
    }

    fn steps(&mut self, plan: &Plan) -> Vec<Steps> {
        [(StepState::ToDo, "to-do"), (StepState::Done, "done"), (StepState::Dropped, "dropped")]
            .into_iter()
            .map(|(state, name)| {
                let steps = plan.steps.iter().filter(|step| step.state == state && !step.text.trim().is_empty());
                Steps { state: name, texts: steps.map(|step| self.ink.paragraphs(&step.text)).collect() }
            })
            .filter(|steps| !steps.texts.is_empty())
            .collect()
    }

    fn note(&mut self, note: &PlanNote) -> Note {
        Note {
            about: self.heading(&note.about),
            text: self.ink.paragraphs(&note.text),
            when: self.say_of("paper-note-when", "when", &note.when),
        }
    }

    fn missing(&mut self) -> Vec<String> {
        let signs: Vec<char> = self.ink.missing().collect();
        let mut listed: Vec<String> =
            signs.iter().take(LISTED).map(|sign| format!("U+{:04X}", u32::from(*sign))).collect();
        let more = i64::try_from(signs.len().saturating_sub(LISTED)).unwrap_or(i64::MAX);
        if more > 0 {
            listed.push(self.ink.line(&self.words.say("paper-missing-more", &[("count", more.into())])));
        }
        listed
    }
}
