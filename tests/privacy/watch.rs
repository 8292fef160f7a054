//! Watching what the app's own processes ask of the kernel: sockets, and files opened to be written.

use std::collections::BTreeSet;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tests::{World, display, world};

/// What is watched: every way to a network, and every file opened.
const CALLS: &str = "trace=socket,connect,bind,listen,sendto,sendmsg,sendmmsg,openat,open,creat";
/// The file that strace writes.
const LOG: &str = "calls";
/// Marks of the internet in a call, whatever its version.
const INTERNET: [&str; 3] = ["AF_INET", "sin_addr", "sin6_addr"];

/// The app's processes, being watched.
pub struct Watch {
    strace: Child,
    /// What strace says lies apart from the PC that is looked through: it repeats what the driver was told.
    log: TempDir,
    watched: Vec<u32>,
    open: BTreeSet<PathBuf>,
}

impl Watch {
    /// Watches processes that run already, all but the driver, and whatever they start.
    pub fn attach(processes: &[u32]) -> Self {
        let ours =
            |pid: &u32| name(*pid) == "cairn" || name(*pid).starts_with("WebKit") && name(*pid) != "WebKitWebDriver";
        let log = tempfile::tempdir().unwrap();
        let watched: Vec<_> = processes.iter().copied().filter(ours).collect();
        assert!(watched.iter().any(|pid| name(*pid) == "cairn"), "the app is not among {processes:?}");
        // Held still, so that no thread is born unseen between strace's looking and its taking hold.
        signal("-STOP", &watched);
        let pids = watched.iter().flat_map(|pid| ["-p".to_owned(), pid.to_string()]);
        let strace = strace(log.path()).args(pids).spawn().expect("strace is here; run `cargo xtask setup`");
        let mut watch = Self { strace, log, watched, open: BTreeSet::new() };
        while !watch.watched.iter().all(|pid| is_traced(*pid)) {
            assert!(watch.strace.try_wait().unwrap().is_none(), "strace may not watch the app");
            std::thread::yield_now();
        }
        signal("-CONT", &watch.watched);
        watch
    }

    /// Starts the app by itself and watches it from its first instruction.
    pub fn start(world: &World) -> Self {
        let log = tempfile::tempdir().unwrap();
        let mut command = strace(log.path());
        command
            .arg(world::program("cairn"))
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("DISPLAY", display::display())
            .env("CAIRN_CATALOGUE", &world.catalogue)
            .env("CAIRN_DATA", world.data())
            .env("CAIRN_ANSWERS", world.answers())
            .env("XDG_DATA_HOME", world.folder("engine/data"))
            .env("XDG_CACHE_HOME", world.folder("engine/cache"))
            .env("XDG_CONFIG_HOME", world.folder("engine/config"))
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1");
        let strace = command.spawn().expect("strace is here; run `cargo xtask setup`");
        Self { strace, log, watched: Vec::new(), open: BTreeSet::new() }
    }

    /// Takes note of the ordinary files that are open now, such as those opened before watching began.
    pub fn note_open_files(&mut self) {
        for pid in &self.watched {
            let open = std::fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().filter_map(Result::ok);
            self.open.extend(open.filter_map(|one| std::fs::read_link(one.path()).ok()).filter(|path| path.is_file()));
        }
    }

    /// Stops watching, and whatever is watched and still runs.
    pub fn end(&mut self) {
        let group = self.strace.id().to_string();
        let _ = Command::new("pkill").args(["-KILL", "-g", &group, "-x", "cairn"]).status();
        let _ = Command::new("kill").args(["-TERM", &group]).status();
        // strace may wait for ever to let go of a process that was killed; the kernel lets go of it at once. What it
        // saw is in its file already, line by line.
        let deadline = Instant::now() + Duration::from_secs(5);
        while self.strace.try_wait().unwrap().is_none() && Instant::now() < deadline {
            std::thread::yield_now();
        }
        let _ = self.strace.kill();
        self.strace.wait().unwrap();
    }

    /// How many calls that were watched have this in them.
    pub fn calls(&self, text: &str) -> usize {
        self.read().lines().filter(|line| line.contains(text)).count()
    }

    /// Every call that has to do with the internet.
    pub fn internet(&self) -> Vec<String> {
        internet(&self.read())
    }

    /// Every file that was opened to be written, or was open when that was noted, and is still there.
    pub fn written(&self) -> Vec<PathBuf> {
        let all = written(&self.read()).into_iter().chain(self.open.iter().cloned());
        all.filter(|path| path.is_file()).collect()
    }

    fn read(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.log.path().join(LOG)).unwrap_or_default()).into_owned()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if self.strace.try_wait().is_ok_and(|ended| ended.is_none()) {
            self.end();
        }
    }
}

fn strace(log: &Path) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-s", "300", "-e", CALLS, "-e", "signal=none", "-o"]).arg(log.join(LOG));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    display::end_with_parent(&mut command);
    command
}

fn internet(log: &str) -> Vec<String> {
    log.lines().filter(|line| INTERNET.iter().any(|mark| line.contains(mark))).map(str::to_owned).collect()
}

fn written(log: &str) -> BTreeSet<PathBuf> {
    let opened = log.lines().filter(|line| line.contains("open") || line.contains("creat("));
    let to_write =
        opened.filter(|line| ["O_WRONLY", "O_RDWR", "O_CREAT", "creat("].iter().any(|flag| line.contains(flag)));
    let paths = to_write.filter(|line| !line.contains("= -1 ")).filter_map(|line| line.split('"').nth(1));
    // Devices and what the kernel makes up have no words to keep.
    let kept = paths.filter(|path| !path.starts_with("/dev/") || path.starts_with("/dev/shm/"));
    kept.filter(|path| !path.starts_with("/proc/") && !path.starts_with("/sys/")).map(PathBuf::from).collect()
}

fn signal(which: &str, pids: &[u32]) {
    let sent = Command::new("kill").arg(which).args(pids.iter().map(u32::to_string)).status();
    assert!(sent.is_ok_and(|status| status.success()), "the app is gone");
}

fn name(pid: u32) -> String {
    std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default().trim().to_owned()
}

/// Whether every thread of a process is being watched. One that has ended asks for nothing any more.
fn is_traced(pid: u32) -> bool {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().filter_map(Result::ok);
    tasks.filter_map(|task| std::fs::read_to_string(task.path().join("status")).ok()).all(|status| {
        let ended = status.lines().any(|line| line.starts_with("State:\tZ") || line.starts_with("State:\tX"));
        ended || status.lines().any(|line| line.strip_prefix("TracerPid:").is_some_and(|tracer| tracer.trim() != "0"))
    })
}

#[test]
fn the_internet_and_written_files_are_told_from_the_rest() {
    let log = "\
1 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5
1 socket(AF_INET6, SOCK_DGRAM, 0) = 6
1 connect(6, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"192.0.2.1\")}, 16) = 0
1 openat(AT_FDCWD, \"/a/read\", O_RDONLY) = 7
1 openat(AT_FDCWD, \"/a/kept\", O_RDWR|O_CREAT, 0600) = 8
1 openat(AT_FDCWD, \"/a/refused\", O_WRONLY) = -1 EACCES (Permission denied)
1 openat(AT_FDCWD, \"/dev/null\", O_RDWR) = 9
";
    assert_eq!(internet(log).len(), 2);
    assert_eq!(written(log), BTreeSet::from([PathBuf::from("/a/kept")]));
}
