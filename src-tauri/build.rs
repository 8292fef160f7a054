//! Tells Tauri the one command, so that its permission list covers it too: without this, commands of an app's own
//! would be open to any origin.

fn main() {
    pack_relocations();
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo::error={error:#}");
    }
}

/// Makes the released program 2 MB smaller. The loader must know packed relocations, as glibc does from 2.36 (2022) on:
/// the package says that it needs it.
fn pack_relocations() {
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
