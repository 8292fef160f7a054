//! A career page.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Block, Id, Level, Route, RouteKind};

/// A career: the facts from the front of its file and the words from under its headings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Career {
    /// Its stable id, which is the name of its file.
    pub id: Id,
    /// What can be looked up and checked.
    pub facts: Facts,
    /// What has to be read.
    pub words: Words,
}

impl Career {
    /// The lowest SCQF level that a way in asks for at its start; `None` where one asks for nothing.
    #[must_use]
    pub fn entry_level(&self) -> Option<Level> {
        self.ways_in().map(|route| route.entry).min().flatten()
    }

    /// The ways that lead into the job itself.
    ///
    /// A head start at school and unpaid experience lead towards a job, not into it: they count only where a page has
    /// no other way.
    pub(crate) fn ways_in(&self) -> impl Iterator<Item = &Route> {
        let leads_in = |route: &Route| !matches!(route.kind, RouteKind::School | RouteKind::Volunteering);
        let only_towards = !self.facts.routes.iter().any(leads_in);
        self.facts.routes.iter().filter(move |route| only_towards || leads_in(route))
    }
}

/// The front matter of a career's file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// What the job is called.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Other names it goes by, shown on the page.
    #[serde(default)]
    pub also_known_as: Vec<String>,
    /// What people really type when they look for it; searched, not shown.
    pub search_terms: Vec<String>,
    /// Single words that people connect with it and that its page need not use: things made or handled, tools,
    /// materials, places, people. Searched, not shown.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Its unit group in SOC 2020, four digits. Source: Office for National Statistics.
    pub soc2020: String,
    /// One to three industries, the most important first.
    pub industries: Vec<Id>,
    /// The day somebody last read the whole page against its sources.
    #[ts(type = "string")]
    pub reviewed: Date,
    /// Usual hours a week.
    #[serde(default)]
    pub hours_a_week: Option<HoursAWeek>,
    /// When the hours fall.
    #[serde(default)]
    pub pattern: Vec<Pattern>,
    /// Where the work happens.
    pub environments: Vec<Environment>,
    /// Where it happens, in a few words, for the card at the side.
    pub place: String,
    /// What people in the job earn; absent where no reliable figure fits the job.
    #[serde(default)]
    pub pay: Option<Pay>,
    /// Why there is no pay figure. Present exactly when `pay` is absent.
    #[serde(default)]
    pub no_pay: Option<String>,
    /// How much the job leans on each of the six Holland themes.
    pub interests: Interests,
    /// Words from the skill term table, the most important first.
    pub meta_skills: Vec<String>,
    /// The skills special to this job.
    pub specialised: Specialised,
    /// School subjects that help.
    pub useful_subjects: Vec<Id>,
    /// The ways in.
    pub routes: Vec<Route>,
    /// The body that keeps the register, where there is one.
    #[serde(default)]
    pub registration: Option<Registration>,
    /// Licences and cards the job needs, each in a sentence.
    #[serde(default)]
    pub licences: Vec<String>,
    /// Whether the job needs membership of the Protecting Vulnerable Groups scheme.
    #[serde(default)]
    pub pvg: Option<Pvg>,
    /// What may stop someone, such as an age or a sight test, each in a sentence.
    #[serde(default)]
    pub restrictions: Vec<String>,
    /// Careers a reader of this page may also like; each must link back.
    pub related: Vec<Id>,
    /// Where to look next.
    pub organisations: Vec<Id>,
    /// What the page rests on, each as a line to print.
    pub sources: Vec<String>,
}

/// The prose of a career's file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Words {
    /// What it's like: a day, the good, the hard.
    pub like: Vec<Block>,
    /// Day-to-day tasks, each starting with a verb.
    pub tasks: Vec<String>,
    /// Hours, in words.
    pub hours: Vec<Block>,
    /// Where you work, what you wear.
    pub environment: Vec<Block>,
    /// How much the job moves about.
    pub travel: Vec<Block>,
    /// Getting in: what to know before the routes.
    pub getting_in: Vec<Block>,
    /// Where the job can lead.
    pub progression: Vec<Block>,
}

impl Words {
    /// Every section that is prose, in the order of the page: all but the tasks.
    #[must_use]
    pub fn sections(&self) -> [&[Block]; 6] {
        [&self.like, &self.hours, &self.environment, &self.travel, &self.getting_in, &self.progression]
    }
}

/// The usual least and most hours a week of someone full-time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HoursAWeek {
    /// The least.
    pub least: u8,
    /// The most.
    pub most: u8,
}

/// When the hours of a job fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Pattern {
    /// Mostly Monday to Friday in the day.
    Weekdays,
    /// Some evenings.
    Evenings,
    /// Some weekends.
    Weekends,
    /// Some nights.
    Nights,
    /// Shifts that change.
    Shifts,
    /// Called in when needed.
    OnCall,
    /// Early mornings.
    Early,
    /// Some of the year only.
    Seasonal,
    /// Weeks away at a time.
    Away,
    /// The worker sets them.
    Flexible,
    /// Part-time work is common.
    PartTime,
}

/// Where the work of a job happens; a filter in Explore.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    /// Offices and desks.
    Office,
    /// From home, some or all of the time.
    Home,
    /// Out of doors.
    Outdoors,
    /// Hospitals, surgeries and clinics.
    Clinical,
    /// Laboratories.
    Laboratory,
    /// Schools, colleges and nurseries.
    Classroom,
    /// Workshops and garages.
    Workshop,
    /// Factories and plants.
    Factory,
    /// Building sites.
    Site,
    /// Kitchens.
    Kitchen,
    /// Shops, salons and other places that serve customers.
    Public,
    /// Studios, stages and sets.
    Studio,
    /// Farms, forests and estates.
    Land,
    /// At sea or offshore.
    Sea,
    /// On the road, on rails or in the air.
    Vehicle,
    /// Other people's homes.
    Visits,
    /// With animals.
    Animals,
}

/// Yearly pay before tax, in pounds, of full-time employees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// Half earn more than this, half less. Pounds a year.
    pub median: u32,
    /// A quarter earn less than this. Pounds a year; absent where the source holds it back.
    #[serde(default)]
    pub low: Option<u32>,
    /// A quarter earn more than this. Pounds a year; absent where the source holds it back.
    #[serde(default)]
    pub high: Option<u32>,
    /// The edition the figures come from; `ashe-2025` is the only one so far.
    pub source: String,
    /// Whom the figures cover, where that is wider or other than this job.
    pub caveat: String,
}

/// Ratings of the job on the six themes of John Holland, each 1 (little) to 7 (much).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the six names are the documentation")]
pub struct Interests {
    pub realistic: f64,
    pub investigative: f64,
    pub artistic: f64,
    pub social: f64,
    pub enterprising: f64,
    pub conventional: f64,
    /// Where the ratings come from: an O*NET-SOC code and title, a unit group's mean, or `editorial`.
    pub source: String,
}

impl Interests {
    /// The six ratings, in the usual order of the themes.
    #[must_use]
    pub fn figures(&self) -> [f64; 6] {
        [self.realistic, self.investigative, self.artistic, self.social, self.enterprising, self.conventional]
    }
}

/// The skills special to a job, and what the list rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Specialised {
    /// What the list rests on.
    pub basis: Basis,
    /// Where and when the vacancies were counted. Present exactly when the basis is `Vacancies`.
    #[serde(default)]
    pub window: Option<Window>,
    /// The skills, the most important first.
    pub skills: Vec<SpecialisedSkill>,
}

/// What a list of specialised skills rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Counted in job vacancies.
    Vacancies,
    /// Chosen by the people who wrote the page.
    Editorial,
}

/// A place and a span of months in which vacancies were counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Where.
    pub place: String,
    /// The first month, `2024-03`.
    pub from: String,
    /// The last month, `2025-03`.
    pub to: String,
}

/// A skill special to a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpecialisedSkill {
    /// What vacancies call it.
    pub name: String,
    /// What that means, in plain words.
    pub means: String,
}

/// A register that people in the job must or may join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// Who keeps it.
    pub with: Id,
    /// Whether the law asks for it.
    pub required: bool,
    /// What to know, in a sentence.
    pub what: String,
}

/// Whether the Protecting Vulnerable Groups scheme is part of the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Pvg {
    /// The job is a regulated role: membership is the law.
    Required,
    /// Some posts are regulated roles.
    SomePosts,
}
