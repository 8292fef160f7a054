//! The two engines that Cairn is shown in: the real window, and Chromium for the WebView2 of school PCs.

use std::process::Command;

use app::Places;
use serde_json::json;

use crate::display::display;
use crate::driver::Driver;
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
        let screen = match self {
            Self::Window => window(world).await,
            Self::Chromium => chromium(world).await,
        };
        screen.wait_for("html[data-ready]").await;
        screen
    }
}

async fn window(world: &World) -> Screen {
    let mut driver = Driver::start(&mut window_driver(world));
    let binary = world::program("cairn");
    let client = driver.connect(&json!({ "webkitgtk:browserOptions": { "binary": binary, "args": [] } })).await;
    Screen::new(client, driver, None)
}

async fn chromium(world: &World) -> Screen {
    let places = Places { catalogue: world.catalogue.clone(), data: world.data() };
    let host = Host::start(places, world::ui().to_owned(), world.answers(), 0);
    let mut driver = Driver::start(&mut Command::new("chromedriver"));
    let profile = tempfile::tempdir().unwrap();
    let folder = format!("--user-data-dir={}", profile.path().display());
    driver.folder = Some(profile);
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-breakpad",
        "--disable-crash-reporter",
        "--force-device-scale-factor=1",
        "--window-size=1280,900",
        &folder,
    ];
    let client = driver.connect(&json!({ "browserName": "chrome", "goog:chromeOptions": { "args": arguments } })).await;
    client.goto(&host.address()).await.unwrap();
    Screen::new(client, driver, Some(host))
}

/// The window's driver hands its environment on to the window: this PC's places, a display that nobody sees, and no
/// desktop to talk to.
fn window_driver(world: &World) -> Command {
    let mut command = Command::new("WebKitWebDriver");
    command
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("DISPLAY", display())
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("CAIRN_CATALOGUE", &world.catalogue)
        .env("CAIRN_DATA", world.data())
        .env("XDG_DATA_HOME", world.folder("engine/data"))
        .env("XDG_CACHE_HOME", world.folder("engine/cache"))
        .env("XDG_CONFIG_HOME", world.folder("engine/config"))
        .env("CAIRN_ANSWERS", world.answers())
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1");
    command
}
