//! `data check`, `data build` and `data stats`.

use std::io::Write;
use std::path::{Path, PathBuf};

use catalogue::{BuildError, Fault, Report};
use clap::Subcommand;

use crate::{Ending, find};

#[derive(Subcommand)]
pub(crate) enum Data {
    /// Check every file; each fault is printed as file:line:column: what, and what to do.
    Check {
        /// The folder of the data.
        #[arg(default_value = "data")]
        dir: PathBuf,
        /// Print only the faults in these files. Everything is still read, because pages point at one another.
        #[arg(long, num_args = 1.., value_name = "FILE")]
        only: Vec<PathBuf>,
    },
    /// Check every file and build the catalogue. The same data gives the same bytes.
    Build {
        /// The folder of the data.
        #[arg(default_value = "data")]
        dir: PathBuf,
        /// The catalogue to write; one that stands there is replaced whole or not at all.
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// Write a page for editors: what is missing, old, hard to read or alike.
    Report {
        /// The folder of the data.
        #[arg(default_value = "data")]
        dir: PathBuf,
        /// The HTML file to write.
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// Count what the catalogue holds.
    Stats {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

pub(crate) fn run(data: Data, catalogue: Option<PathBuf>, out: &mut impl Write) -> Result<(), Ending> {
    match data {
        Data::Check { dir, only } => check(&dir, &only, out),
        Data::Build { dir, output } => build(&dir, &output, out),
        Data::Report { dir, output } => report_page(&dir, &output, out),
        Data::Stats { json } => stats(catalogue, json, out),
    }
}

fn check(dir: &Path, only: &[PathBuf], out: &mut impl Write) -> Result<(), Ending> {
    must_be_folder(dir)?;
    let same = |a: &Path, b: &Path| match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    };
    if let Some(missing) = only.iter().find(|path| !path.exists()) {
        return Err(Ending::Stopped(format!("there is no file {}", missing.display())));
    }
    let mut faults = catalogue::check(dir);
    faults.retain(|fault| only.is_empty() || only.iter().any(|path| same(path, &fault.file)));
    report(&faults, out)
}

fn report(faults: &[Fault], out: &mut impl Write) -> Result<(), Ending> {
    for fault in faults {
        writeln!(out, "{fault}")?;
    }
    match faults.len() {
        0 => Ok(writeln!(out, "No faults.")?),
        _ => Err(Ending::Faulty),
    }
}

fn build(dir: &Path, output: &Path, out: &mut impl Write) -> Result<(), Ending> {
    must_be_folder(dir)?;
    match catalogue::build(dir, output) {
        Ok(stats) => Ok(writeln!(out, "{}: {} careers, {} courses.", output.display(), stats.careers, stats.courses)?),
        Err(BuildError::Faults(faults)) => report(&faults, out),
        Err(e @ BuildError::Unwritable { .. }) => {
            Err(Ending::Stopped(format!("{e}: make sure that the folder may be written and has room")))
        }
    }
}

fn report_page(dir: &Path, output: &Path, out: &mut impl Write) -> Result<(), Ending> {
    must_be_folder(dir)?;
    let page = crate::report::html(&Report::of(dir));
    std::fs::write(output, page)
        .map_err(|e| Ending::Stopped(format!("{}: {e}: choose a place that may be written", output.display())))?;
    Ok(writeln!(out, "{}", output.display())?)
}

fn stats(catalogue: Option<PathBuf>, json: bool, out: &mut impl Write) -> Result<(), Ending> {
    let catalogue = find::open(catalogue)?;
    let stats = catalogue.stats();
    let value = serde_json::to_value(stats).map_err(|e| Ending::Stopped(e.to_string()))?;
    if json {
        return Ok(writeln!(out, "{value}")?);
    }
    for (name, count) in value.as_object().into_iter().flatten() {
        writeln!(out, "{:>8}  {}", count, name.replace('_', " "))?;
    }
    Ok(())
}

fn must_be_folder(dir: &Path) -> Result<(), Ending> {
    let there = dir.is_dir();
    there
        .then_some(())
        .ok_or_else(|| Ending::Stopped(format!("there is no folder {}: name the folder of the data", dir.display())))
}
