//! The window, and what it may not do.

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{App, Url, WebviewWindowBuilder};

use crate::{places, recovery};

/// Opens the window that `tauri.conf.json` describes, hidden until it has something to show.
pub(crate) fn open(app: &App) -> Result<(), Box<dyn std::error::Error>> {
    let config = app.config().app.windows.first().ok_or("tauri.conf.json describes no window")?;
    let window = WebviewWindowBuilder::from_config(app.handle(), config)?
        // A driver only reaches the shared web context, which a private window has not. Its tests give it folders of
        // its own to leave things in.
        .incognito(config.incognito && !places::is_driven())
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|window, page| {
            if page.event() == PageLoadEvent::Finished {
                // Showing a window that is already up does nothing; failing to is worse told by its absence.
                let _ = window.show();
            }
        })
        .build()?;
    recovery::watch(&window)?;
    Ok(())
}

/// Only the app's own pages. The content policy does not stop navigation, so this must; the host is compared whole,
/// because `tauri.localhost.example.com` would pass a check of how it begins.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_window_stays_on_its_own_pages() {
        let ours = |address: &str| address.parse().is_ok_and(|url| super::is_ours(&url));
        assert!(ours("tauri://localhost/index.html#/careers"));
        assert_eq!(ours("http://tauri.localhost/"), cfg!(windows));
        for foreign in [
            "https://example.com/",
            "http://tauri.localhost.example.com/",
            "file:///etc/passwd",
            "data:text/html,x",
            "tauri://example.com/",
            "about:blank",
        ] {
            assert!(!ours(foreign), "{foreign}");
        }
    }
}
