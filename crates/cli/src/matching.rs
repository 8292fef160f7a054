//! `match`: which careers fit, and why.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use career::Id;
use career::matching::{Likings, Match, Matcher, Options, Person};
use career::quiz::Theme;
use catalogue::{Catalogue, Row};
use clap::Args;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::{Ending, find};

#[derive(Args)]
pub(crate) struct Fit {
    /// The most careers to print for each person.
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// With each career, how often nearly the same answers would have it among the first twenty, from 0 to 1.
    #[arg(long)]
    stability: bool,
    /// "-" reads a JSON object a line: {"interests":{"realistic":3.5,…},"skills":{"leading":4},"likes":["biology"]},
    /// every part optional, and writes for each a JSON array of careers, or {"unclear":why}.
    input: String,
}

pub(crate) fn run(fit: &Fit, catalogue: Option<PathBuf>, out: &mut impl Write) -> Result<(), Ending> {
    if fit.input != "-" {
        return Err(Ending::Stopped("\"match\" reads standard input: call it with \"-\"".to_owned()));
    }
    let catalogue = find::open(catalogue)?;
    let matcher = Matcher::new(&catalogue.careers().iter().map(Row::profile).collect::<Vec<_>>());
    let options = Options { stability: fit.stability, ..Options::default() };
    let mut input = io::stdin().lock();
    let (mut line, mut number, mut faulty) = (Vec::new(), 0_usize, false);
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        let answer = match person(&line) {
            Ok(person) => {
                tell_unknown(&catalogue, &person, number);
                answer(&matcher, &person, &options, fit.limit)
            }
            Err(Unreadable(what)) => {
                faulty = true;
                json!({ "error": what })
            }
        };
        writeln!(out, "{answer}")?;
        line.clear();
    }
    if faulty { Err(Ending::Faulty) } else { Ok(()) }
}

fn answer(matcher: &Matcher, person: &Person, options: &Options, limit: usize) -> Value {
    let outcome = matcher.matches(person, options);
    if let Some(unclear) = outcome.unclear {
        return json!({ "unclear": unclear });
    }
    outcome.order.iter().take(limit).map(shown).collect()
}

fn shown(one: &Match) -> Value {
    let mut shown = json!({
        "id": one.id, "band": one.band, "score": one.score, "rank": one.rank, "reasons": one.reasons,
    });
    if let (Some(stability), Some(shown)) = (one.stability, shown.as_object_mut()) {
        shown.insert("stability".to_owned(), json!(stability));
    }
    shown
}

/// What is wrong with a line, for the person who wrote it.
struct Unreadable(String);

impl<E: std::error::Error> From<E> for Unreadable {
    fn from(e: E) -> Self {
        Self(e.to_string())
    }
}

/// The person that a line of JSON tells of.
fn person(line: &[u8]) -> Result<Person, Unreadable> {
    let mut parts: Map<String, Value> = serde_json::from_slice(line)?;
    let likings: Option<BTreeMap<Theme, f64>> = part(&mut parts, "interests")?;
    let skills: BTreeMap<Id, f64> = part(&mut parts, "skills")?.unwrap_or_default();
    let likes: BTreeSet<Id> = part(&mut parts, "likes")?.unwrap_or_default();
    if let Some(name) = parts.keys().next() {
        return Err(Unreadable(format!("there is no part \"{name}\": interests, skills and likes are all")));
    }
    let out = |value: &&f64| !(1.0..=5.0).contains(*value);
    if let Some(value) = likings.iter().flat_map(BTreeMap::values).chain(skills.values()).find(out) {
        return Err(Unreadable(format!("{value} is not on the scale of 1 to 5")));
    }
    let likings = likings.map(|given| Likings {
        means: Theme::ALL.map(|theme| given.get(&theme).copied().unwrap_or(3.0)),
        answered: Theme::ALL.map(|theme| if given.contains_key(&theme) { 8 } else { 0 }),
    });
    Ok(Person { interests: likings, skills, likes })
}

fn part<T: DeserializeOwned>(parts: &mut Map<String, Value>, name: &str) -> Result<Option<T>, Unreadable> {
    let part = parts.remove(name).filter(|value| !value.is_null());
    part.map(serde_json::from_value).transpose().map_err(|e| Unreadable(format!("{name}: {e}")))
}

/// Says on standard error which ids mean nothing to the catalogue, so that nothing is dropped in silence.
fn tell_unknown(catalogue: &Catalogue, person: &Person, line: usize) {
    let subjects = person.likes.iter().filter(|id| catalogue.subject(id).is_none());
    let skills = person.skills.keys().filter(|id| !catalogue.skills().skills.iter().any(|skill| skill.id == **id));
    for id in subjects.chain(skills) {
        writeln!(io::stderr(), "cairn-cli: line {line}: the catalogue has no \"{id}\", so it counts for nothing").ok();
    }
}
