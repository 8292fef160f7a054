//! WebDriver servers: WebKitWebDriver for the window, chromedriver for Chromium.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use serde_json::{Map, Value};
use tempfile::TempDir;

use crate::{display, wait};

/// The longest that a session may take to begin.
const PATIENCE: Duration = Duration::from_secs(60);

/// A WebDriver server of this test's own, stopped with everything it started when it is dropped.
pub struct Driver {
    child: Child,
    port: u16,
    /// A folder that lives as long as the driver, such as a browser's profile.
    pub(crate) folder: Option<TempDir>,
}

impl Driver {
    /// Starts one on a free port.
    pub(crate) fn start(command: &mut Command) -> Self {
        let port = free_port();
        command.arg(format!("--port={port}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // A group of its own, so that the window goes with it.
        command.process_group(0);
        display::end_with_parent(command);
        let child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}; run `cargo xtask setup`"));
        Self { child, port, folder: None }
    }

    /// Begins a session. The server may need a moment before it answers.
    pub(crate) async fn connect(&mut self, capabilities: &Value) -> Client {
        let wanted = capabilities.as_object().cloned().unwrap_or_default();
        let (mut client, mut why) = (None, String::new());
        let connected = wait::comes_true(PATIENCE, async || {
            match connect(self.port, wanted.clone()).await {
                Ok(made) => client = Some(made),
                Err(error) => why = error,
            }
            let ended = self.child.try_wait().unwrap();
            assert!(ended.is_none(), "the driver stopped: {why}");
            client.is_some()
        });
        assert!(connected.await, "no session: {why}");
        client.unwrap()
    }

    /// Kills programs of this name that the driver started, at once, as a power cut would.
    ///
    /// # Panics
    /// When there is none.
    pub fn kill(&self, program: &str) {
        let group = self.child.id().to_string();
        let killed = Command::new("pkill").args(["-KILL", "-g", &group, "-x", program]).status();
        assert!(killed.is_ok_and(|status| status.success()), "there was no {program} to kill");
    }

    /// Kills the window's own process at once, and nothing else.
    ///
    /// # Panics
    /// When there is none.
    pub fn kill_window(&self) {
        self.kill("cairn");
    }

    /// The process ids of the window and all that it started.
    ///
    /// # Panics
    /// When they cannot be listed.
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

async fn connect(port: u16, capabilities: Map<String, Value>) -> Result<Client, String> {
    ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .map_err(|error| error.to_string())
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
