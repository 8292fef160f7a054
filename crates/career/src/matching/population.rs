//! What most people answer, so that a common liking is not taken for a telling one.
//!
//! Figures: the Open Source Psychometrics Project's RIASEC data (collected 2015–2018, 145,828 sheets of 48 items
//! answered 1 to 5, eight a theme). Means: all sheets. Spreads and correlations: 41,947 careful sheets of graduates.
//! They are adults from many countries; nothing of the kind is published for Scottish pupils. The bars of
//! `bar.rs` rest on these figures, and a result never does so alone: it is a comparison, with its error.

use super::chance::Chance;

/// The mean liking of each theme, from 1 to 5, in the usual order of the themes.
pub const USUAL: [f64; 6] = [2.09, 3.01, 2.87, 3.27, 2.57, 2.39];

/// How far likings spread between people: one standard deviation.
const SPREAD: [f64; 6] = [0.86, 1.01, 0.96, 0.85, 0.86, 0.96];

/// How the likings of two themes go together, between people.
const TOGETHER: [[f64; 6]; 6] = [
    [1.0, 0.332, 0.174, 0.037, 0.296, 0.457],
    [0.332, 1.0, 0.330, 0.126, 0.009, 0.053],
    [0.174, 0.330, 1.0, 0.281, 0.251, -0.068],
    [0.037, 0.126, 0.281, 1.0, 0.351, 0.111],
    [0.296, 0.009, 0.251, 0.351, 1.0, 0.447],
    [0.457, 0.053, -0.068, 0.111, 0.447, 1.0],
];

/// Made-up theme means of as many people, with the means, spreads and correlations above: the same for the same seed.
/// Each is a mean of eight answers from 1 to 5, so it falls on an eighth.
#[must_use]
pub fn reference_sheets(count: usize, seed: u64) -> Vec<[f64; 6]> {
    let mut chance = Chance::new(seed);
    let root = root_of(&TOGETHER);
    let mut sheet = || {
        let drawn: [f64; 6] = std::array::from_fn(|_| chance.normal());
        let mut likings = USUAL;
        for ((liking, spread), root) in likings.iter_mut().zip(SPREAD).zip(&root) {
            let together: f64 = root.iter().zip(drawn).map(|(root, drawn)| root * drawn).sum();
            *liking = ((*liking + spread * together) * 8.0).round() / 8.0;
        }
        likings.map(|liking| liking.clamp(1.0, 5.0))
    };
    (0..count).map(|_| sheet()).collect()
}

/// The lower triangle that, times itself turned over, is the given matrix (Cholesky).
fn root_of(matrix: &[[f64; 6]; 6]) -> [[f64; 6]; 6] {
    let mut root = [[0.0; 6]; 6];
    for i in 0..6 {
        for j in 0..=i {
            let before: f64 = (0..j).map(|k| root[i][k] * root[j][k]).sum();
            root[i][j] = if i == j { (matrix[i][i] - before).sqrt() } else { (matrix[i][j] - before) / root[j][j] };
        }
    }
    root
}
