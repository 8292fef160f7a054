//! Packs the fonts: in the program they take half the room, and each is unpacked when a page first needs it.

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs};

use flate2::Compression;
use flate2::write::ZlibEncoder;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=fonts");
    let packed = PathBuf::from(env::var("OUT_DIR")?);
    for entry in fs::read_dir("fonts")? {
        let font = entry?.path();
        if font.extension().is_some_and(|extension| extension == "ttf") {
            let name = font.with_extension("z");
            let name = name.file_name().ok_or("a font has a name")?;
            let mut encoder = ZlibEncoder::new(fs::File::create(packed.join(name))?, Compression::best());
            encoder.write_all(&fs::read(&font)?)?;
            encoder.finish()?;
        }
    }
    Ok(())
}
