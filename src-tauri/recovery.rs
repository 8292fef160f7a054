//! Brings the page back when the process behind it dies. Nothing is lost: what was typed is saved within a second,
//! and the record is in this process.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use tauri::WebviewWindow;

/// More deaths than this in a minute are not a passing fault.
const MOST_A_MINUTE: usize = 3;

/// Remembers when the page died, so that one that dies at once each time is not reloaded for ever.
#[derive(Default)]
struct Deaths(Mutex<Vec<Instant>>);

impl Deaths {
    /// Whether to try again.
    fn may_reload(&self, now: Instant) -> bool {
        let mut deaths = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        deaths.retain(|death| now.duration_since(*death) < Duration::from_secs(60));
        deaths.push(now);
        deaths.len() <= MOST_A_MINUTE
    }
}

/// Watches the process behind the page.
#[cfg(target_os = "linux")]
pub(crate) fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;

    let deaths = Deaths::default();
    window.with_webview(move |webview| {
        webview.inner().connect_web_process_terminated(move |view, _| {
            if deaths.may_reload(Instant::now()) {
                view.reload();
            }
        });
    })
}

/// Watches the process behind the page.
#[cfg(windows)]
pub(crate) fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use webview2_com::ProcessFailedEventHandler;

    let deaths = Deaths::default();
    window.with_webview(move |webview| {
        let handler = ProcessFailedEventHandler::create(Box::new(move |view, _| match view {
            #[allow(unsafe_code, reason = "WebView2 is called through COM")]
            Some(view) if deaths.may_reload(Instant::now()) => unsafe { view.Reload() },
            _ => Ok(()),
        }));
        let mut token = 0;
        #[allow(unsafe_code, reason = "WebView2 is called through COM")]
        let watched = unsafe {
            webview.controller().CoreWebView2().and_then(|view| view.add_ProcessFailed(&handler, &mut token))
        };
        if let Err(error) = watched {
            eprintln!("the page's process is not watched: {error}");
        }
    })
}

/// macOS reloads through Tauri's own handler.
#[cfg(not(any(target_os = "linux", windows)))]
pub(crate) fn watch(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_keeps_dying_is_left_alone_until_a_minute_has_passed() {
        let (deaths, start) = (Deaths::default(), Instant::now());
        let at = |seconds| start + Duration::from_secs(seconds);
        assert!((0..3).all(|second| deaths.may_reload(at(second))));
        assert!(!deaths.may_reload(at(3)));
        assert!(deaths.may_reload(at(70)));
    }
}
