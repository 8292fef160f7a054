//! Made-up careers, as many as are wanted. For tests and benchmarks.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test that cannot make its data must stop")]

use career::matching::{Profile, reference_sheets};

/// The six ratings of 24 kinds of work, round figures near those of real jobs: trades, science, care, arts, offices.
const KINDS: [[f64; 6]; 24] = [
    [6.9, 2.3, 1.6, 1.4, 1.6, 3.8],
    [6.6, 3.4, 1.2, 1.7, 1.7, 4.3],
    [6.1, 5.5, 2.3, 1.3, 2.3, 4.5],
    [5.3, 1.7, 3.4, 3.7, 3.0, 3.6],
    [5.4, 3.6, 1.2, 5.0, 1.7, 4.0],
    [4.8, 6.6, 2.2, 2.6, 2.0, 4.1],
    [4.4, 6.3, 1.6, 5.3, 2.4, 3.8],
    [3.0, 6.0, 2.4, 2.0, 2.5, 5.4],
    [2.3, 6.2, 2.1, 2.0, 2.4, 5.7],
    [3.2, 5.2, 1.6, 5.6, 2.3, 4.1],
    [2.6, 5.9, 2.8, 6.1, 2.0, 3.4],
    [2.7, 3.2, 4.0, 7.0, 2.6, 3.7],
    [3.2, 2.0, 2.2, 6.3, 2.2, 3.4],
    [3.9, 2.6, 2.4, 5.9, 4.6, 2.9],
    [1.6, 3.9, 3.0, 6.3, 3.9, 3.6],
    [2.4, 2.2, 6.4, 3.5, 3.9, 2.5],
    [3.7, 2.8, 6.6, 2.2, 2.9, 3.6],
    [5.1, 4.2, 4.8, 2.6, 3.7, 4.2],
    [1.5, 4.2, 5.1, 2.8, 4.0, 3.6],
    [1.8, 1.8, 2.8, 4.2, 6.6, 4.8],
    [1.1, 3.4, 3.4, 2.8, 5.8, 4.4],
    [4.8, 1.7, 2.7, 3.0, 5.1, 4.4],
    [1.1, 3.6, 1.1, 2.1, 4.0, 7.0],
    [3.3, 1.4, 1.2, 4.3, 4.0, 5.6],
];

pub const SKILLS: [&str; 12] = [
    "focusing",
    "integrity",
    "adapting",
    "initiative",
    "communicating",
    "feeling",
    "collaborating",
    "leading",
    "curiosity",
    "creativity",
    "sense-making",
    "critical-thinking",
];

/// So many careers: each kind with its own small differences, five meta-skills and seven of 40 subjects.
pub fn careers(count: usize) -> Vec<Profile> {
    let noise = reference_sheets(count, 99);
    let career = |(at, noise): (usize, &[f64; 6])| {
        let kind = KINDS[at % KINDS.len()];
        let rating = |theme: usize| (kind[theme] + (noise[theme] - 2.7) * 0.5).clamp(1.0, 7.0);
        Profile {
            id: format!("career-{at}").parse().unwrap(),
            interests: std::array::from_fn(|theme| (rating(theme) * 10.0).round() / 10.0),
            meta_skills: (0..5).map(|n| SKILLS[(at * 5 + n * 7 + n * at) % 12].parse().unwrap()).collect(),
            subjects: (0..7)
                .map(|n| format!("subject-{}", (at % 24 + n * n * 3 + at % 5) % 40).parse().unwrap())
                .collect(),
            industries: vec![format!("family-{}", at % KINDS.len()).parse().unwrap()],
        }
    };
    noise.iter().enumerate().map(career).collect()
}
