//! Waiting for a condition, never for a length of time.

use std::time::Duration;

/// The longest that anything may take, on a slow machine under load.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often to look. Looking as fast as possible would starve the very window that is waited for.
const EVERY: Duration = Duration::from_millis(15);

/// The longest that a whole journey may take: a driver that never answers must not hold up every test after it.
const JOURNEY: Duration = Duration::from_mins(8);

/// Runs a journey to its end. Everything it started is gone when this returns or fails.
///
/// # Panics
/// When it takes too long.
pub fn run(journey: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let ended = runtime.block_on(async { tokio::time::timeout(JOURNEY, journey).await });
    assert!(ended.is_ok(), "the driver stopped answering");
}

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
