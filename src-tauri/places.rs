//! Where things are on this PC, and what the environment may say about it.

use std::path::PathBuf;

use app::{Error, Places};
use tauri::{AppHandle, Manager};

/// Settles the environment before any thread starts.
pub(crate) fn prepare_environment() {
    // Safety: `main` calls this first, while the program has one thread.
    #[allow(unsafe_code, reason = "the standard library marks changing the environment unsafe")]
    unsafe {
        // The DMA-BUF renderer leaves windows blank on many virtual machines and some graphics cards.
        if cfg!(target_os = "linux") && std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
        // This variable would let any program of the same user drive the window.
        if !cfg!(debug_assertions) {
            std::env::remove_var("TAURI_WEBVIEW_AUTOMATION");
        }
    }
}

/// The catalogue beside the installed program, and the local (not roaming) folder for records.
pub(crate) fn places(handle: &AppHandle) -> Result<Places, Error> {
    let unknown = |error: tauri::Error| Error::Internal { reason: error.to_string() };
    let resources = handle.path().resource_dir().map_err(unknown)?;
    let catalogue = told("CAIRN_CATALOGUE").unwrap_or_else(|| resources.join("catalogue.sqlite"));
    let data = match told("CAIRN_DATA") {
        Some(folder) => folder,
        None => handle.path().app_local_data_dir().map_err(unknown)?,
    };
    Ok(Places { catalogue, data })
}

/// A place named by the environment: for development and tests, never in a released program.
pub(crate) fn told(variable: &str) -> Option<PathBuf> {
    cfg!(debug_assertions).then(|| std::env::var_os(variable).map(PathBuf::from)).flatten()
}

/// Whether a test drives the window: in development only, because [`prepare_environment`] takes the variable away from a
/// released program.
pub(crate) fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}
