//! The project's own commands. Standard library only, so that the first of them starts in seconds.
//!
//! `run` and `test` do all the set-up that a fresh Debian or Ubuntu needs, and say so before they change anything.

mod bench;
mod build;
mod bundle;
mod run;
mod setup;
mod shell;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  run [--tour DIR]   start the app; with no display, or with --tour, drive the same window through the main job
                     and leave plan.pdf and a picture of each screen in DIR (default target/tour)
  test [--quick]     every test, lint and house rule; --quick leaves out the windows and the package
  data               check data/ and build the catalogue
  wire               write ui/src/wire from the Rust types
  bundle             make the .deb
  check-windows      compile the whole app for Windows, where target and linker are installed
  bench-search FILE  how often a real job title finds its kind of work, beside four other search engines; FILE has
                     a title and its SOC 2020 unit group on each line, parted by a tab
  bench-start        time and memory to a usable window, beside an empty one
  setup              only install what is missing
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => run::run(None),
        ["run", "--tour"] => run::run(Some(run::default_tour())),
        ["run", "--tour", folder] => run::run(Some(PathBuf::from(folder))),
        ["test"] => test::test(test::Breadth::All),
        ["test", "--quick"] => test::test(test::Breadth::Quick),
        ["data"] => build::catalogue(),
        ["wire"] => build::wire(),
        ["bundle"] => bundle::bundle(bundle::Profile::Release).map(drop),
        ["bundle", "--dev"] => bundle::bundle(bundle::Profile::Dev).map(drop),
        ["check-windows"] => build::check_windows(),
        ["bench-search", titles] => bench::search(titles),
        ["bench-start"] => bench::start(),
        ["setup"] => setup::everything(),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}
