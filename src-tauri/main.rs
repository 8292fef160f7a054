//! The shell: opens files, builds [`app::App`], lends it one window, one command and the system's dialogs.
//!
//! Invariants: the window can make the one call and nothing else; it never leaves its own pages; paths never come
//! from it. Everything that a person can do is in `crates/app`; nothing here knows what a command means.

// Without this a console window would stand behind the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod dialogs;
mod idle;
mod places;
mod recovery;
mod window;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::{Answer, App, Error};
use tauri::{Manager, State, WebviewWindow};

/// The app, or why it could not be opened. Only one call runs at a time.
struct Host(Mutex<Result<App, Error>>);

impl Host {
    /// A call that panicked has rolled back; the next may go on.
    fn app(&self) -> MutexGuard<'_, Result<App, Error>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The one command. Dialogs are shown first, outside the lock; then the call runs, away from the window's thread.
#[tauri::command]
async fn call(window: WebviewWindow, host: State<'_, Host>, name: String, args: String) -> Result<String, Error> {
    let ask = match &*host.app() {
        Ok(app) => app.asks(&name, &args)?,
        Err(error) => return Err(error.clone()),
    };
    let answer: Option<Answer> = match ask {
        Some(ask) => Some(dialogs::put(&window, ask).await),
        None => None,
    };
    let handle = window.app_handle().clone();
    let run = move || match &mut *handle.state::<Host>().app() {
        Ok(app) => app.call(&name, &args, answer),
        Err(error) => Err(error.clone()),
    };
    tauri::async_runtime::spawn_blocking(run)
        .await
        .unwrap_or_else(|error| Err(Error::Internal { reason: error.to_string() }))
}

fn main() {
    places::prepare_environment();
    let built = tauri::Builder::default()
        .setup(|tauri| {
            let mut app = places::places(tauri.handle()).and_then(App::open);
            // A double-clicked file comes as an argument.
            if let (Ok(app), Some(file)) = (&mut app, std::env::args_os().nth(1)) {
                app.start_with(Path::new(&file));
            }
            tauri.manage(Host(Mutex::new(app)));
            window::open(tauri)?;
            idle::watch(tauri.handle());
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![call])
        .build(tauri::generate_context!());
    match built {
        Ok(tauri) => tauri.run(|handle, event| {
            if let tauri::RunEvent::Exit = event {
                // Closing the record releases its lock at once, rather than when the system tidies up.
                *handle.state::<Host>().app() = Err(Error::NobodyHere);
            }
        }),
        Err(error) => {
            dialogs::cannot_start(&error.to_string());
            std::process::exit(1);
        }
    }
}
