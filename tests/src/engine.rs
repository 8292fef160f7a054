//! The two engines that Cairn is shown in: the real window, and Chromium for the WebView2 of school PCs.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use app::Places;
use fantoccini::ClientBuilder;
use serde_json::{Map, Value, json};

use crate::host::Host;
use crate::{Screen, World, world};

/// An engine to show Cairn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The real window: WebKitGTK, driven by WebKitWebDriver itself.
    Window,
    /// Headless Chromium on the same core, over HTTP.
    Chromium,
}

impl Engine {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Window, Self::Chromium];

    /// Opens Cairn on a PC, and waits until the first screen has its data.
    pub async fn open(self, world: &World) -> Screen {
        let (driver, host, client) = match self {
            Self::Window => {
                let mut driver = Driver::start(&mut window_driver(world));
                let binary = world::program("cairn");
                let options = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": [] } });
                let client = driver.connect(options).await;
                (driver, None, client)
            }
            Self::Chromium => {
                let places = Places { catalogue: world::catalogue().to_owned(), data: world.data() };
                let host = Host::start(places, world.answers(), 0);
                let mut driver = Driver::start(&mut Command::new("chromedriver"));
                let profile = tempfile::tempdir().unwrap();
                let folder = format!("--user-data-dir={}", profile.path().display());
                let arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--force-device-scale-factor=1", "--window-size=1280,800", &folder];
                let options = json!({ "browserName": "chrome", "goog:chromeOptions": { "args": arguments } });
                let client = driver.connect(options).await;
                client.goto(&host.address()).await.unwrap();
                driver.profile = Some(profile);
                (driver, Some(host), client)
            }
        };
        let screen = Screen::new(client, driver, host);
        screen.wait_for("html[data-ready]").await;
        screen
    }
}

/// A WebDriver server of this test's own, stopped with everything it started when it is dropped.
pub struct Driver {
    child: Child,
    port: u16,
    profile: Option<tempfile::TempDir>,
}

impl Driver {
    fn start(command: &mut Command) -> Self {
        let port = free_port();
        let child = command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A group of its own, so that the window goes with it.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}; run `cargo xtask setup`"));
        Self { child, port, profile: None }
    }

    async fn connect(&mut self, options: Value) -> fantoccini::Client {
        let Value::Object(capabilities) = options else { unreachable!("capabilities are an object") };
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            match try_connect(self.port, capabilities.clone()).await {
                Ok(client) => return client,
                Err(error) => {
                    assert!(Instant::now() < deadline, "no session: {error}");
                    assert!(self.child.try_wait().unwrap().is_none(), "the driver stopped: {error}");
                    tokio::task::yield_now().await;
                }
            }
        }
    }

    /// Kills the window's own process at once, as a power cut would, and nothing else.
    pub fn kill_window(&self) {
        let killed = Command::new("pkill").args(["-KILL", "-g", &self.child.id().to_string(), "-x", "cairn"]).status();
        assert!(killed.is_ok_and(|status| status.success()), "there was no window to kill");
    }

    /// The process ids of the window and all that it started.
    #[must_use]
    pub fn processes(&self) -> Vec<u32> {
        let listed = Command::new("pgrep").args(["-g", &self.child.id().to_string()]).output().unwrap();
        String::from_utf8_lossy(&listed.stdout).lines().filter_map(|line| line.parse().ok()).collect()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = Command::new("pkill").args(["-KILL", "-g", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

async fn try_connect(port: u16, capabilities: Map<String, Value>) -> Result<fantoccini::Client, String> {
    let address = format!("http://127.0.0.1:{port}");
    ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
        .capabilities(capabilities)
        .connect(&address)
        .await
        .map_err(|error| error.to_string())
}

/// The window's driver hands its environment on to the window: this PC's places, and a display that nobody sees.
fn window_driver(world: &World) -> Command {
    let mut command = Command::new("dbus-run-session");
    command
        .args(["--", "WebKitWebDriver"])
        .env("DISPLAY", display())
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("CAIRN_CATALOGUE", world::catalogue())
        .env("CAIRN_DATA", world.data())
        .env("CAIRN_ANSWERS", world.answers())
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1");
    command
}

/// A display of this program's own, big enough for every window size that is tested.
#[must_use]
pub fn display() -> &'static str {
    static DISPLAY: OnceLock<String> = OnceLock::new();
    DISPLAY.get_or_init(|| {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        end_with_parent(&mut command);
        let mut child = command.spawn().unwrap_or_else(|error| panic!("Xvfb: {error}; run `cargo xtask setup`"));
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        format!(":{}", line.trim())
    })
}

/// The display must not outlive the tests, however they end.
fn end_with_parent(command: &mut Command) {
    // Safety: `prctl` only sets a flag of the new process.
    #[allow(unsafe_code, reason = "there is no safe way to ask for this")]
    unsafe {
        command.pre_exec(|| {
            libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGTERM);
            Ok(())
        });
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
