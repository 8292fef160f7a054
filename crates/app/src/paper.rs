//! The plan as it goes on paper: what the record and the catalogue hold, put into the words of the export.

use career::{About, Bookmark, Career, Kind, Language, NextStep, Pay, RouteKind, StepState};
use export::{Lang, Plan, PlanCareer, PlanItem, PlanNote, PlanStep, Value, Words};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::{App, Error};

/// Everything that goes on paper, with the words to say it in. Notes go in only when the pupil says so.
pub(crate) fn plan(app: &App, with_notes: bool) -> Result<(Words, Plan), Error> {
    let kept = app.kept();
    let language = lang(app);
    let words = Words::new(language);
    let today = day(app.now());
    let (careers, others): (Vec<_>, Vec<_>) =
        kept.shortlist().into_iter().partition(|bookmark| bookmark.target.kind == Kind::Career);
    let mut pages = Vec::with_capacity(careers.len());
    for bookmark in careers {
        pages.push((bookmark, app.catalogue.career(&bookmark.target.id)?));
    }
    let plan = Plan {
        nickname: kept.nickname.clone(),
        stage: kept.stage.map(|stage| format!("{stage:?}")),
        made: date(&words, today),
        made_on: (today.year().into(), today.month().unsigned_abs(), today.day().unsigned_abs()),
        language,
        careers: pages.iter().map(|(bookmark, page)| career(app, &words, bookmark, page.as_ref())).collect(),
        others: others.into_iter().map(|bookmark| other(app, &words, bookmark)).collect(),
        steps: kept.steps().iter().map(step).collect(),
        notes: if with_notes { notes(app, &words) } else { Vec::new() },
        sources: shared_sources(pages.iter().filter_map(|(_, page)| page.as_ref())),
    };
    Ok((words, plan))
}

/// A career on the list; it has no page when the catalogue has withdrawn it.
fn career(app: &App, words: &Words, bookmark: &Bookmark, page: Option<&Career>) -> PlanCareer {
    let reason = bookmark.reason.clone();
    let Some(career) = page else {
        return PlanCareer { title: app.title(&bookmark.target), reason, withdrawn: true, ..PlanCareer::default() };
    };
    let subject = |id| app.catalogue.subject(id).map(|subject| subject.name.clone());
    PlanCareer {
        reason,
        level: career.entry_level().map(career::Level::number),
        ways_in: ways_in(words, career),
        subjects: career.facts.useful_subjects.iter().filter_map(subject).collect(),
        pay: career.facts.pay.as_ref().map(|pay| self::pay(words, pay)),
        withdrawn: false,
        source_line: career.facts.sources.iter().filter(|line| !is_shared(line)).cloned().collect::<Vec<_>>().join(" "),
        reviewed: date(words, career.facts.reviewed),
        title: career.facts.title.clone(),
        summary: career.facts.summary.clone(),
    }
}

/// Whether a source is one of the national sets of figures that nearly every career leans on.
fn is_shared(source: &str) -> bool {
    ["Open Government Licence", "CC BY"].iter().any(|licence| source.contains(licence))
}

/// The sources that careers on the list share, each once. The unit group, which differs, is left to the career's page.
fn shared_sources<'c>(careers: impl Iterator<Item = &'c Career>) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    for career in careers {
        let unit_group = format!("SOC 2020 unit group {}.", career.facts.soc2020);
        for source in career.facts.sources.iter().filter(|line| is_shared(line)) {
            let source = source.replace(&unit_group, "SOC 2020.");
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
    }
    sources
}

/// A line for each way in, the main one first.
fn ways_in(words: &Words, career: &Career) -> Vec<String> {
    let mut routes: Vec<_> = career.facts.routes.iter().collect();
    routes.sort_by_key(|route| !route.main);
    let line = |route: &&career::Route| {
        let kind = words.say("fact-route", &[("kind", Value::Text(route_kind(route.kind)))]);
        format!("{}: {}", kind, route.title)
    };
    routes.iter().map(line).collect()
}

fn route_kind(kind: RouteKind) -> &'static str {
    match kind {
        RouteKind::School => "school",
        RouteKind::College => "college",
        RouteKind::ModernApprenticeship => "modern-apprenticeship",
        RouteKind::TechnicalApprenticeship => "technical-apprenticeship",
        RouteKind::GraduateApprenticeship => "graduate-apprenticeship",
        RouteKind::University => "university",
        RouteKind::Work => "work",
        RouteKind::Volunteering => "volunteering",
        RouteKind::ChangingCareer => "changing-career",
    }
}

fn pay(words: &Words, pay: &Pay) -> String {
    let pounds = |pounds: u32| {
        let digits = pounds.to_string();
        let split = digits.len().saturating_sub(3);
        let (thousands, rest) = digits.split_at(split);
        if thousands.is_empty() { rest.to_owned() } else { format!("{thousands},{rest}") }
    };
    let median = pounds(pay.median);
    match (pay.low, pay.high) {
        (Some(low), Some(high)) => words.say(
            "fact-pay-range",
            &[
                ("median", median.as_str().into()),
                ("low", pounds(low).as_str().into()),
                ("high", pounds(high).as_str().into()),
            ],
        ),
        _ => words.say("fact-pay", &[("median", median.as_str().into())]),
    }
}

fn other(app: &App, words: &Words, bookmark: &Bookmark) -> PlanItem {
    let kind = match bookmark.target.kind {
        Kind::Career => "career",
        Kind::Subject => "subject",
        Kind::Course => "course",
        Kind::Industry => "industry",
    };
    PlanItem {
        title: app.title(&bookmark.target),
        kind: words.say("fact-kind", &[("kind", kind.into())]),
        reason: bookmark.reason.clone(),
    }
}

fn step(step: &NextStep) -> PlanStep {
    PlanStep {
        text: step.text.clone(),
        state: match step.state {
            StepState::ToDo => export::StepState::ToDo,
            StepState::Done => export::StepState::Done,
            StepState::Dropped => export::StepState::Dropped,
        },
    }
}

/// Every text of every note that stands; a note that two PCs wrote apart prints both.
fn notes(app: &App, words: &Words) -> Vec<PlanNote> {
    let about = |about: &About| match about {
        About::Page { target } => app.title(target),
        About::Own { .. } => words.say("fact-own-note", &[]),
    };
    app.kept()
        .notes()
        .flat_map(|(key, note)| {
            note.heads().into_iter().filter(|head| !head.text.trim().is_empty()).map(move |head| PlanNote {
                about: about(key),
                text: head.text.clone(),
                when: date(words, day(head.at)),
            })
        })
        .collect()
}

/// The language of the pupil's paper.
pub(crate) fn lang(app: &App) -> Lang {
    match app.kept().preferences.language {
        Language::English => Lang::English,
        Language::Gaelic => Lang::Gaelic,
    }
}

/// The day on which a moment fell, by this PC's clock and time zone.
pub(crate) fn day(millis: i64) -> Date {
    let moment = Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH);
    moment.to_zoned(TimeZone::system()).date()
}

fn date(words: &Words, date: Date) -> String {
    let year = date.year().to_string();
    words.say(
        "fact-date",
        &[
            ("day", Value::Number(date.day().into())),
            ("month", Value::Number(date.month().into())),
            ("year", Value::Text(&year)),
        ],
    )
}
