//! Prints the test plans into a folder, to be looked at: `cargo run -p export --example papers -- FOLDER`.

#[path = "../tests/plans/mod.rs"]
mod plans;

use std::error::Error;
use std::path::PathBuf;

use export::Words;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name the folder to write to")?);
    for (name, plan) in plans::all() {
        std::fs::write(folder.join(format!("{name}.pdf")), export::pdf(&plan, &Words::new(plan.language))?)?;
    }
    Ok(())
}
