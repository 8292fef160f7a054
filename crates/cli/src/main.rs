//! `cairn-cli`: check and build the catalogue, search it, show a page, match and score, and make, fill and prove records.
//! For editors, IT staff and tests.
//!
//! What it prints to standard output is a contract; the same goes for how it ends: 0 when all is well, 1 when the
//! data has faults or something asked for is not there, 2 when it was used wrongly or could not do its work.

mod consequences;
mod data;
mod find;
mod look;
mod matching;
mod quiz;
mod record;
mod report;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Check and build Cairn's catalogue, search it, show a page; make and read records.
#[derive(Parser)]
#[command(name = "cairn-cli", version, disable_help_subcommand = true)]
struct Arguments {
    /// The catalogue to read. Else CAIRN_CATALOGUE, else the one that came with the program.
    #[arg(long, global = true, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check or build the text files that the catalogue is made of, or count what it holds.
    #[command(subcommand)]
    Data(data::Data),
    /// Find careers, subjects, courses and industries.
    Search(look::Search),
    /// Show one page.
    Show(look::Show),
    /// Say which ways into a career somebody's subjects keep open, make harder or close.
    Consequences(consequences::Consequences),
    /// Say which careers fit what somebody answered, and why.
    Match(matching::Fit),
    /// Score a filled-in quiz.
    #[command(subcommand)]
    Quiz(quiz::Quiz),
    /// Start, fill, look at, prove, merge or export a pupil's record.
    #[command(subcommand)]
    Record(record::Command),
}

/// How a command ended, short of all being well.
enum Ending {
    /// The data has faults, or what was asked for is not there. It has been said.
    Faulty,
    /// Something could not be done; the words say what, and what to do.
    Stopped(String),
    /// Whoever was reading what is printed has stopped reading, which is their right.
    Unread,
}

impl From<io::Error> for Ending {
    fn from(e: io::Error) -> Self {
        match e.kind() {
            io::ErrorKind::BrokenPipe => Self::Unread,
            _ => Self::Stopped(format!("the output cannot be written: {e}")),
        }
    }
}

fn main() -> ExitCode {
    let Arguments { catalogue, command } = Arguments::parse();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let ended = match command {
        Command::Data(data) => data::run(data, catalogue, &mut out),
        Command::Search(search) => look::search(&search, catalogue, &mut out),
        Command::Show(show) => look::show(&show, catalogue, &mut out),
        Command::Consequences(asked) => consequences::run(&asked, catalogue, &mut out),
        Command::Match(fit) => matching::run(&fit, catalogue, &mut out),
        Command::Quiz(quiz) => quiz::run(&quiz, &mut out),
        Command::Record(command) => record::run(&command, &mut out),
    };
    match ended.and_then(|()| out.flush().map_err(Ending::from)) {
        Ok(()) | Err(Ending::Unread) => ExitCode::SUCCESS,
        Err(Ending::Faulty) => match out.flush() {
            Ok(()) | Err(_) => ExitCode::FAILURE,
        },
        Err(Ending::Stopped(words)) => {
            out.flush().ok();
            writeln!(io::stderr(), "cairn-cli: {words}").ok();
            ExitCode::from(2)
        }
    }
}
