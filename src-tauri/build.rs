//! Tells Tauri the one command, so that its permission list covers it too: without this, commands of an app's own
//! would be open to any origin.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo::error={error:#}");
    }
}
