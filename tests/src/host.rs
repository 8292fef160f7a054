//! The same core as the window's, over HTTP on this machine only: for Chromium, and for working on the UI.
//!
//! It is part of no released program. It serves `ui/dist` under the window's content policy, and `POST /call`.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use app::{Answer, App, Ask, Error, Places};
use serde::Deserialize;
use tiny_http::{Header, Method, Request, Response, Server};

/// As the window's, but for the way that calls go.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'";

#[derive(Deserialize)]
struct Call {
    name: String,
    args: String,
}

/// A running host; dropping it stops it.
pub struct Host {
    server: Arc<Server>,
    app: Arc<Mutex<App>>,
}

impl Host {
    /// Starts on a free port of this machine, or on the one asked for.
    #[must_use]
    pub fn start(places: Places, answers: PathBuf, port: u16) -> Self {
        let server = Arc::new(Server::http(("127.0.0.1", port)).unwrap());
        let app = Arc::new(Mutex::new(App::open(places).unwrap()));
        let host = Self { server: Arc::clone(&server), app: Arc::clone(&app) };
        std::thread::spawn(move || {
            for request in server.incoming_requests() {
                // A browser that has gone away does not mind.
                let _ = answer(&app, &answers, request);
            }
        });
        host
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}/", self.server.server_addr().to_ip().unwrap())
    }

    /// The core itself, for what no window can do, such as letting time pass.
    pub fn app(&self) -> std::sync::MutexGuard<'_, App> {
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

fn answer(app: &Mutex<App>, answers: &Path, mut request: Request) -> std::io::Result<()> {
    if *request.method() == Method::Post && request.url() == "/call" {
        let mut body = String::new();
        request.as_reader().take(16 * 1024 * 1024).read_to_string(&mut body)?;
        let (status, json) = match call(app, answers, &body) {
            Ok(json) => (200, json),
            Err(error) => (422, serde_json::to_string(&error)?),
        };
        return request.respond(Response::from_string(json).with_status_code(status).with_header(header("content-type", "application/json")));
    }
    let path = request.url().split(['?', '#']).next().unwrap_or("/").trim_start_matches('/').to_owned();
    let file = super::world::root().join("ui/dist").join(if path.is_empty() { "index.html" } else { &path });
    match std::fs::read(&file) {
        Ok(bytes) if !path.contains("..") => request.respond(
            Response::from_data(bytes)
                .with_header(header("content-type", kind(&file)))
                .with_header(header("content-security-policy", POLICY)),
        ),
        _ => request.respond(Response::empty(404)),
    }
}

fn call(app: &Mutex<App>, answers: &Path, body: &str) -> Result<String, Error> {
    let Call { name, args } = serde_json::from_str(body).map_err(|e| Error::Malformed { reason: e.to_string() })?;
    let mut app = app.lock().unwrap_or_else(PoisonError::into_inner);
    let answer = app.asks(&name, &args)?.map(|ask| match ask {
        Ask::Save { name, .. } => Answer::File(answers.join(name)),
        Ask::Open { kind } => first(answers, kind.extension()).map_or(Answer::No, Answer::File),
        Ask::Visit { .. } => Answer::Done,
    });
    app.call(&name, &args, answer)
}

fn first(folder: &Path, ending: &str) -> Option<PathBuf> {
    let files = std::fs::read_dir(folder).ok()?.filter_map(Result::ok).map(|entry| entry.path());
    files.filter(|path| path.extension().is_some_and(|e| e == ending)).min()
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

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap()
}
