//! What a career stands out in.

/// How much each figure of a career tells it from the others: above the usual counts for, below against.
///
/// What is for adds up to what is against, so that more of everything changes nothing, and the squares add up to one,
/// so that every career can be somebody's best. What is marked `high` is never against, however usual it is: that,
/// and that nothing above the usual is against, is what "more liking never lowers" rests on.
pub(super) fn lean(ratings: &[f64], usual: &[f64], high: &[bool]) -> Vec<f64> {
    let apart = || ratings.iter().zip(usual).zip(high).map(|((rating, usual), high)| (rating - usual, *high));
    let mut above: Vec<f64> = apart().map(|(apart, _)| apart.max(0.0)).collect();
    let below: Vec<f64> = apart().map(|(apart, high)| if high { 0.0 } else { (-apart).max(0.0) }).collect();
    if above.iter().all(|part| *part == 0.0) {
        above = high.iter().map(|high| f64::from(u8::from(*high))).collect();
    }
    let whole = |parts: &[f64]| Some(parts.iter().sum::<f64>()).filter(|sum| *sum > 0.0).unwrap_or(1.0);
    let (for_it, against) = (whole(&above), whole(&below));
    let leaning: Vec<f64> = above.iter().zip(&below).map(|(above, below)| above / for_it - below / against).collect();
    let length = leaning.iter().map(|part| part * part).sum::<f64>().sqrt();
    leaning.into_iter().map(|part| if length > 0.0 { part / length } else { 0.0 }).collect()
}

/// The mean of each figure over all careers.
pub(super) fn means<'a>(careers: impl Iterator<Item = &'a [f64]>, figures: usize) -> Vec<f64> {
    let mut sums = vec![0.0; figures];
    let mut count = 0.0_f64;
    for career in careers {
        sums.iter_mut().zip(career).for_each(|(sum, figure)| *sum += figure);
        count += 1.0;
    }
    sums.into_iter().map(|sum| sum / count.max(1.0)).collect()
}
