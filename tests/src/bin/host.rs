//! Serves the UI on the real core, for working on the UI in a browser: `cargo run -p tests --bin host [PORT] [FOLDER]`.

#![allow(clippy::unwrap_used, reason = "a tool for developers says what is wrong by failing")]

use std::path::PathBuf;

use app::Places;
use tests::{host::Host, world};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let port = arguments.next().map_or(1420, |port| port.parse().unwrap());
    let folder = arguments.next().map_or_else(|| world::target().join("host"), PathBuf::from);
    std::fs::create_dir_all(folder.join("answers")).unwrap();
    let places = Places { catalogue: world::catalogue().to_owned(), data: folder.join("data") };
    let host = Host::start(places, world::root().join("ui/dist"), folder.join("answers"), port);
    println!("{}  (records and saved files in {})", host.address(), folder.display());
    loop {
        std::thread::park();
    }
}
