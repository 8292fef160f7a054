//! Appends to the record at a path until it is killed, printing the id of each entry once it is kept: for `tests/kill.rs`.

use std::io::Write;
use std::path::Path;

use record::{Device, Error, Record};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: append_forever FILE")?;
    let path = Path::new(&path);
    let device = Device::random()?;
    let mut record = match Record::open(path, None, device) {
        Err(Error::Missing) => Record::create(path, None, device)?,
        opened => opened?,
    };
    let mut out = std::io::stdout().lock();
    for number in 0u64.. {
        let id = record.append(&serde_json::json!({ "number": number, "text": "x".repeat(300) }))?.id;
        writeln!(out, "{id}")?;
    }
    Ok(())
}
