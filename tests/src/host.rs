//! The same core as the window's, over HTTP on this machine only: for Chromium, and for working on the UI.
//!
//! It is part of no released program. It serves the built UI under the window's content policy, and `POST /call`.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::{App, Error, Places};
use serde::Deserialize;

use crate::http::{Request, Response, Server};

/// As the window's, but for the way that calls go.
const POLICY: &str = "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-src 'none'; frame-ancestors 'none'; object-src 'none'\r\n";

#[derive(Deserialize)]
struct Call {
    name: String,
    args: String,
}

/// A running host; dropping it stops it.
pub struct Host {
    server: Server,
    app: Arc<Mutex<App>>,
}

impl Host {
    /// Starts on a port of this machine, 0 for any that is free. The UI is in `ui`; files that the person saves and
    /// opens are in `answers`.
    ///
    /// # Panics
    /// When the port is taken or there is no catalogue.
    #[must_use]
    pub fn start(places: Places, ui: PathBuf, answers: PathBuf, port: u16) -> Self {
        let app = Arc::new(Mutex::new(App::open(places).unwrap()));
        let core = Arc::clone(&app);
        let server = Server::start(port, move |request| match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/call") => answered(&core, &answers, &request.body),
            _ => file(&ui, request),
        });
        Self { server, app }
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}/", self.server.address())
    }

    /// The core itself, for what no window can do, such as letting time pass.
    pub fn app(&self) -> MutexGuard<'_, App> {
        lock(&self.app)
    }
}

fn lock(app: &Mutex<App>) -> MutexGuard<'_, App> {
    app.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answered(app: &Mutex<App>, answers: &Path, body: &str) -> Response {
    let (status, json) = match call(app, answers, body) {
        Ok(json) => (200, json),
        Err(error) => (422, serde_json::to_string(&error).unwrap()),
    };
    Response { status, kind: "application/json", headers: String::new(), body: json.into_bytes() }
}

fn call(app: &Mutex<App>, answers: &Path, body: &str) -> Result<String, Error> {
    let Call { name, args } = serde_json::from_str(body).map_err(|e| Error::Malformed { reason: e.to_string() })?;
    let mut app = lock(app);
    let answer = app.asks(&name, &args)?.map(|ask| ask.answered_from(answers));
    app.call(&name, &args, answer)
}

fn file(ui: &Path, request: &Request) -> Response {
    let name = request.path.trim_start_matches('/');
    let path = ui.join(if name.is_empty() { "index.html" } else { name });
    match std::fs::read(&path) {
        Ok(body) if !name.contains("..") => {
            Response { status: 200, kind: kind(&path), headers: POLICY.to_owned(), body }
        }
        _ => Response { status: 404, kind: "text/plain", headers: String::new(), body: Vec::new() },
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
