//! How often the quiz shows the true top theme: `cargo run --release -p career --example simulate` prints a table.
//!
//! The model: each simulated pupil has a true liking of every theme, drawn independently; an answer is that liking
//! plus noise, so that two items of a theme correlate .33, cut into five answers (a card: into two).

#[allow(dead_code, reason = "the simulation needs a part of it")]
#[path = "../src/matching/chance.rs"]
mod chance;

use career::quiz::{Answer, CARDS, INTERESTS, Quiz, Sheet, Theme, error_of, interests};
use chance::Chance;

const PUPILS: usize = 20_000;
/// How far from the highest a mean may be and still share the top, in standard errors: as the quiz has it.
const TOP_ERRORS: f64 = 1.35;

/// What was counted over all pupils of a design.
#[derive(Default)]
struct Tally {
    first: usize,
    three: usize,
    group: usize,
    size: usize,
}

impl Tally {
    /// Counts a pupil whose true top is `truth`. `group` says whether a theme is in the shown top group.
    fn count(&mut self, means: &[f64], truth: usize, group: impl Fn(usize) -> bool) {
        let above = means.iter().filter(|mean| **mean > means[truth]).count();
        self.first += usize::from(above == 0);
        self.three += usize::from(above < 3);
        self.group += usize::from(group(truth));
        self.size += (0..means.len()).filter(|theme| group(*theme)).count();
    }

    fn row(&self, name: &str) {
        let share = |count: usize| 100.0 * count as f64 / PUPILS as f64;
        let (first, three, group) = (share(self.first), share(self.three), share(self.group));
        let size = self.size as f64 / PUPILS as f64;
        println!("| {name} | {first:.0} % | {three:.0} % | {group:.1} % | {size:.1} |");
    }
}

fn main() {
    println!("| design | true top first or tied | in the first three | in our top group | size of that group |");
    println!("| --- | --- | --- | --- | --- |");
    ours("Cairn, 48 items", INTERESTS.len());
    ours("Cairn, short start of 12 cards", CARDS);
    other("O*NET's Mini-IP: 6 themes × 5", 6, 5);
    other("O*NET's short form: 6 themes × 10", 6, 10);
    other("DYSAC: 8 traits × 5", 8, 5);
}

/// Our own quiz, through the code that scores it.
fn ours(name: &str, items: usize) {
    let mut chance = Chance::new(11);
    let mut tally = Tally::default();
    for _ in 0..PUPILS {
        let truth: Vec<f64> = Theme::ALL.iter().map(|_| chance.normal()).collect();
        let mut sheet = Sheet::new(Quiz::Interests);
        for item in INTERESTS.iter().take(items) {
            let latent = answered(truth[item.theme as usize], &mut chance);
            let card = if latent > 0.0 { Answer::More } else { Answer::Less };
            let answer = if items == CARDS { card } else { Answer::Of(five(latent)) };
            sheet.answers.extend(item.id.parse().map(|id| (id, answer)));
        }
        let result = interests(&sheet);
        let means: Vec<f64> = result.themes.iter().map(|score| score.mean).collect();
        tally.count(&means, top(&truth), |theme| result.unclear.is_some() || result.themes[theme].top);
    }
    tally.row(name);
}

/// Somebody else's number of themes and items, with our rule for the top group.
fn other(name: &str, themes: usize, items: u8) {
    let mut chance = Chance::new(11);
    let mut tally = Tally::default();
    for _ in 0..PUPILS {
        let truth: Vec<f64> = (0..themes).map(|_| chance.normal()).collect();
        let mut mean = |truth: &f64| (0..items).map(|_| f64::from(five(answered(*truth, &mut chance)))).sum::<f64>();
        let means: Vec<f64> = truth.iter().map(|truth| mean(truth) / f64::from(items)).collect();
        let highest = means.iter().copied().fold(0.0, f64::max);
        let margin = TOP_ERRORS * std::f64::consts::SQRT_2 * error_of(items);
        tally.count(&means, top(&truth), |theme| highest - means[theme] <= margin);
    }
    tally.row(name);
}

/// One noisy look at a true liking.
fn answered(truth: f64, chance: &mut Chance) -> f64 {
    0.33_f64.sqrt() * truth + 0.67_f64.sqrt() * chance.normal()
}

/// A noisy look as one of five answers.
fn five(latent: f64) -> u8 {
    [-1.2, -0.4, 0.4, 1.2].iter().fold(1, |answer, cut| answer + u8::from(latent > *cut))
}

fn top(truth: &[f64]) -> usize {
    (0..truth.len()).max_by(|a, b| truth[*a].total_cmp(&truth[*b])).unwrap_or_default()
}
