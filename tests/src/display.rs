//! A display that nobody sees, of this program's own.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::sync::{OnceLock, mpsc};

/// The display's name, such as `:99`. It is big enough for every window size that is tested, and ends with this
/// program.
///
/// # Panics
/// When there is no Xvfb.
#[must_use]
pub fn display() -> &'static str {
    static DISPLAY: OnceLock<String> = OnceLock::new();
    DISPLAY.get_or_init(|| {
        let (tell, told) = mpsc::channel();
        // The kernel ends the display with the thread that started it, so that thread must outlive every test.
        std::thread::spawn(move || keep_display(&tell));
        told.recv().unwrap_or_else(|_| panic!("Xvfb does not start; run `cargo xtask setup`"))
    })
}

fn keep_display(tell: &mpsc::Sender<String>) {
    let mut command = Command::new("Xvfb");
    // Without `-noreset` it starts afresh, and drops whoever is just connecting, when its last client leaves.
    command.args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-noreset"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    end_with_parent(&mut command);
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    if !line.trim().is_empty() {
        tell.send(format!(":{}", line.trim())).unwrap();
    }
    child.wait().unwrap();
}

/// A program that must not outlive the thread that starts it, however that ends.
pub fn end_with_parent(command: &mut Command) {
    // Safety: `prctl` only sets a flag of the new process.
    #[allow(unsafe_code, reason = "there is no safe way to ask for this")]
    unsafe {
        command.pre_exec(|| {
            libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL);
            Ok(())
        });
    }
}
