//! How steady a place is: what share of nearly the same answers would give it too.

use super::chance::Chance;
use super::matcher::{Matcher, skill_term, weight};
use super::person::{Part, Person, liking};
use crate::quiz::error_of;

/// How often the answers are drawn anew.
const DRAWS: u32 = 128;
/// The places that count.
const FIRST: usize = 20;
/// How far the mean of three skill answers may be off: one standard error, on the scale of 1 to 5.
const SKILL_ERROR: f64 = 0.55;
const SEED: u64 = 0x0057_EAD1;

/// For each career of the matcher, the share of draws with which it is among the first twenty. Each draw moves the
/// means as chance would if the same person answered again.
pub(super) fn shares(matcher: &Matcher, person: &Person, parts: &[Part]) -> Vec<f64> {
    let mut view = matcher.view(person, parts);
    let fixed: Vec<f64> = matcher.careers.iter().map(|career| career.fixed(&view)).collect();
    let said = view.skills.clone();
    let likings = view.likings;
    let mut chance = Chance::new(SEED);
    let mut counts = vec![0_u32; fixed.len()];
    let (mut scores, mut sorted) = (fixed.clone(), fixed.clone());
    for _ in 0..DRAWS {
        let mut means = likings.means;
        for (mean, answered) in means.iter_mut().zip(likings.answered) {
            *mean = (*mean + error_of(answered) * chance.normal()).clamp(1.0, 5.0);
        }
        view.themes = liking(&means, &likings.answered).map(|liking| liking * weight(Part::Interests, parts));
        for (often, said) in view.skills.iter_mut().zip(&said) {
            let moved = SKILL_ERROR * chance.normal() * view.skill;
            *often = if *said == 0.0 { 0.0 } else { said + moved };
        }
        for ((score, fixed), career) in scores.iter_mut().zip(&fixed).zip(&matcher.careers) {
            let themes: f64 = career.themes.iter().zip(view.themes).map(|(lean, liking)| lean * liking).sum();
            let skills: f64 =
                career.skills.iter().zip(&view.skills).map(|(lean, often)| skill_term(*lean, *often)).sum();
            *score = fixed + themes + skills;
        }
        let least = nth_highest(&mut sorted, &scores);
        counts.iter_mut().zip(&scores).for_each(|(count, score)| *count += u32::from(*score >= least));
    }
    counts.into_iter().map(|count| f64::from(count) / f64::from(DRAWS)).collect()
}

/// The twentieth highest of the scores; `room` is somewhere to sort.
fn nth_highest(room: &mut [f64], scores: &[f64]) -> f64 {
    room.iter_mut().zip(scores).for_each(|(place, score)| *place = *score);
    if room.len() <= FIRST {
        return f64::NEG_INFINITY;
    }
    *room.select_nth_unstable_by(FIRST - 1, |a, b| b.total_cmp(a)).1
}
