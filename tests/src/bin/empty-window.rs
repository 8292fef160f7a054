//! The least that a Tauri window can be: what Cairn's start is measured against.

#![allow(clippy::expect_used, reason = "a tool for developers says what is wrong by failing")]

use tauri::WebviewWindowBuilder;
use tauri::webview::PageLoadEvent;

fn main() {
    tauri::Builder::default()
        .setup(|app| {
            let config = app.config().app.windows.first().ok_or("no window")?;
            WebviewWindowBuilder::from_config(app.handle(), config)?
                .on_page_load(|window, page| {
                    if page.event() == PageLoadEvent::Finished {
                        let _ = window.show();
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("empty/tauri.conf.json"))
        .expect("an empty window opens");
}
