//! A program that is started as a person starts it, with no driver: is its window up, what does it hold?

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::display::{display, end_with_parent};

/// The longest that a window may take to come up.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program with a home of its own and a window on a display that nobody sees. It ends when this is dropped.
pub struct Shown {
    child: Child,
    /// From its start until its window was up.
    pub took: Duration,
}

impl Shown {
    /// Starts a program and waits until a window of this title is up.
    ///
    /// # Panics
    /// When it ends, or shows no such window.
    #[must_use]
    pub fn start(program: &Path, title: &str, home: &Path) -> Self {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("DISPLAY", display())
            .env("GDK_BACKEND", "x11")
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        end_with_parent(&mut command);
        let start = Instant::now();
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        while !is_up(title) {
            if let Some(status) = child.try_wait().unwrap() {
                let mut said = String::new();
                let _ = child.stderr.take().unwrap().read_to_string(&mut said);
                panic!("{} ended with no window, {status}: {said}", program.display());
            }
            assert!(start.elapsed() < PATIENCE, "no window \"{title}\"");
        }
        Self { child, took: start.elapsed() }
    }

    /// The processes of this name among the program and all that it started.
    #[must_use]
    pub fn processes(&self, name: &str) -> Vec<u32> {
        let is = |process: &u32| {
            let comm = std::fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
            // Linux keeps the first fifteen bytes of a name.
            comm.trim_end() == name.get(..15).unwrap_or(name)
        };
        family(self.child.id()).into_iter().filter(is).collect()
    }

    /// The memory of the program and all that it started, each shared page divided among those that share it, in KiB.
    #[must_use]
    pub fn memory(&self) -> u64 {
        family(self.child.id()).into_iter().map(memory).sum()
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        for process in family(self.child.id()) {
            let _ = Command::new("kill").arg("-KILL").arg(process.to_string()).status();
        }
        let _ = self.child.wait();
    }
}

/// Whether a window of this title is on the display, and not hidden. Asking takes a few milliseconds, which is how
/// exact the time of its coming is.
fn is_up(title: &str) -> bool {
    let asked = Command::new("xwininfo").args(["-display", display(), "-name", title, "-stats"]).output();
    let asked = asked.unwrap_or_else(|error| panic!("xwininfo: {error}; run `cargo xtask setup`"));
    String::from_utf8_lossy(&asked.stdout).contains("Map State: IsViewable")
}

/// A process and everything that comes from it.
fn family(first: u32) -> Vec<u32> {
    let listed = Command::new("ps").args(["-e", "-o", "pid=,ppid="]).output().unwrap();
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let pairs: Vec<(u32, u32)> = listed
        .lines()
        .filter_map(|line| {
            let mut numbers = line.split_whitespace().map(str::parse);
            Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
        })
        .collect();
    let mut family = vec![first];
    let mut next = 0;
    while let Some(&parent) = family.get(next) {
        family.extend(pairs.iter().filter(|(_, of)| *of == parent).map(|(child, _)| *child));
        next += 1;
    }
    family
}

fn memory(process: u32) -> u64 {
    let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let share = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    share.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
