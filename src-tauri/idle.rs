//! Locks a guarded record that nobody is using, even when the page itself hangs.

use std::time::Duration;

use tauri::{AppHandle, Manager};

use crate::Host;

/// How often to look. A pupil who walks away is locked out at most this much later than the app's own limit.
const EVERY: Duration = Duration::from_secs(10);

/// Starts looking. The page is told through an event of its own that has no words in it.
pub(crate) fn watch(handle: &AppHandle) {
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        let mut ticks = tokio::time::interval(EVERY);
        loop {
            ticks.tick().await;
            let locked = handle.state::<Host>().app().as_mut().is_ok_and(|app| app.lock_if_idle());
            if locked && let Some(window) = handle.get_webview_window("main") {
                // A page that cannot be told reads "locked" from its next call.
                let _ = window.eval("window.dispatchEvent(new Event('cairn-touched'))");
            }
        }
    });
}
