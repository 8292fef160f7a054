//! Waiting for a condition, never for a length of time.

use std::time::Duration;

/// The longest that anything may take, on a slow machine under load.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often to look. Looking as fast as possible would starve the very window that is waited for.
const EVERY: Duration = Duration::from_millis(15);

/// Looks again and again until something comes true; fails, saying what was waited for, when patience is at its end.
///
/// # Panics
/// When it does not come true.
pub async fn until(what: &str, tried: impl AsyncFnMut() -> bool) {
    // The test harness shows these lines when a test fails: the way it came.
    eprintln!("… {what}");
    assert!(comes_true(PATIENCE, tried).await, "waited in vain for \"{what}\"");
}

/// Whether something comes true before patience is at its end.
pub async fn comes_true(patience: Duration, mut tried: impl AsyncFnMut() -> bool) -> bool {
    let mut ticks = tokio::time::interval(EVERY);
    let looking = async {
        loop {
            ticks.tick().await;
            if tried().await {
                return;
            }
        }
    };
    tokio::time::timeout(patience, looking).await.is_ok()
}
