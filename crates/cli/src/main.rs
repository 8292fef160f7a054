//! `cairn-cli`: check and build the catalogue, search it, show a page.

use std::path::PathBuf;
use std::process::ExitCode;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cairn-cli", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}
#[derive(Subcommand)]
enum Command {
    /// Check or build the data.
    #[command(subcommand)]
    Data(Data),
}
#[derive(Subcommand)]
enum Data {
    /// Check.
    Check {
        /// The folder.
        #[arg(default_value = "data")]
        dir: PathBuf,
        /// Only these.
        #[arg(long, num_args = 1..)]
        only: Vec<PathBuf>,
    },
}
fn main() -> ExitCode {
    let Command::Data(Data::Check { dir, only }) = Arguments::parse().command;
    let mut faults = catalogue::check(&dir);
    faults.retain(|f| only.is_empty() || only.iter().any(|o| f.file.ends_with(o) || o.ends_with(&f.file)));
    for f in &faults { println!("{f}"); }
    ExitCode::from(u8::from(!faults.is_empty()))
}
