//! Odd text, long text, a full disk and a second window: each is told, and nothing is lost.

use std::path::{Path, PathBuf};
use std::process::Command;

use tests::{Engine, Screen, World, wait};

use crate::{begun, journeys};

journeys! {
    a_note_takes_every_script
    a_long_name_is_told_and_never_cut_short
    a_note_too_long_is_told_and_stays_in_the_box
    a_full_disk_is_told_and_no_words_are_lost
    a_folder_that_cannot_be_written_is_told
    a_second_window_is_told_and_harms_nothing
}

const NOTE: &str = "My note on Clinical perfusionist";

async fn a_note_takes_every_script(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.go("#/careers/clinical-perfusionist").await;
    screen.paste(NOTE, "Gàidhlig\u{7}\u{1b} שלום \u{202b}مرحبا\u{202c} 心肺 🫀\u{1f468}\u{200d}\u{2695}\u{fe0f}").await;
    // What cannot be kept, such as a bell, is dropped; the rest comes back clean.
    wait::until("the note without control characters", async || {
        let text = screen.value(NOTE).await;
        text.starts_with("Gàidhlig שלום") && text.ends_with("\u{fe0f}")
    })
    .await;
    screen.go("#/plan").await;
    screen.see("שלום").await;
    screen.see("🫀").await;
    screen.choose("Put my notes in").await;
    screen.press("Save as PDF").await;
    screen.see("Saved as").await;
    screen.reload().await;
    screen.see("心肺").await;
    screen.close().await;
}

async fn a_long_name_is_told_and_never_cut_short(engine: Engine) {
    let world = World::new();
    let screen = engine.open(&world).await;
    let name = "Mòrag ".repeat(1_667);
    screen.paste("What should we call you?", &name).await;
    screen.press("Start my record").await;
    screen.see("That name is too long. Use 40 letters or fewer.").await;
    assert_eq!(screen.value("What should we call you?").await, name, "the name was cut short");
    screen.close().await;
}

async fn a_note_too_long_is_told_and_stays_in_the_box(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.go("#/careers/clinical-perfusionist").await;
    let fill = "const box = document.querySelector('#note textarea'); box.value = 'kelpie '.repeat(1_500_000); \
        box.dispatchEvent(new Event('input', { bubbles: true }))";
    screen.run(fill, vec![]).await;
    screen.see("That is too long").await;
    screen.see("Not saved").await;
    screen
        .until("the words are in the box", "return document.querySelector('#note textarea').value.length > 10_000_000")
        .await;
    screen.close().await;
}

async fn a_full_disk_is_told_and_no_words_are_lost(engine: Engine) {
    let world = World::new();
    let Some(disk) = Disk::mount(&world.data(), "size=768k") else { return };
    let screen = begun(engine, &world).await;
    screen.go("#/careers/clinical-perfusionist").await;
    screen.type_into(NOTE, "Before. ").await;
    screen.saved().await;
    disk.fill();
    screen.paste(NOTE, &"After the disk was full. ".repeat(2_000)).await;
    screen.see("The disk is full").await;
    assert!(screen.value(NOTE).await.starts_with("After the disk was full."), "the words are gone");
    disk.empty();
    // By the keyboard's way: a mouse takes the focus from the box first, and that alone saves.
    screen.run("document.querySelector('[role=alert] button')?.click()", vec![]).await;
    screen.saved().await;
    screen.reload().await;
    wait::until("the note", async || screen.value(NOTE).await.starts_with("After the disk")).await;
    screen.close().await;
}

async fn a_folder_that_cannot_be_written_is_told(engine: Engine) {
    let world = World::new();
    let Some(_disk) = Disk::mount(&world.data(), "size=64k,ro") else { return };
    let screen = engine.open(&world).await;
    screen.type_into("What should we call you?", "Mòrag").await;
    screen.press("Start my record").await;
    screen.see("Cairn may not write there.").await;
    assert_eq!(screen.value("What should we call you?").await, "Mòrag");
    screen.close().await;
}

async fn a_second_window_is_told_and_harms_nothing(engine: Engine) {
    let world = World::new();
    let first = begun(engine, &world).await;
    let second = engine.open(&world).await;
    open_the_record(&second).await;
    second.see("This record is open on").await;
    first.go("#/careers/clinical-perfusionist").await;
    first.type_into(NOTE, "Still mine").await;
    first.saved().await;
    first.press("Finish").await;
    first.see("Start a record").await;
    open_the_record(&second).await;
    second.see("Good to see you again, Mòrag").await;
    second.go("#/plan").await;
    second.see("Still mine").await;
    second.close().await;
    first.close().await;
}

/// Opens the one record on this PC, whatever the list calls it while another window has it.
async fn open_the_record(screen: &Screen) {
    screen
        .until(
            "a record",
            "const one = document.querySelector('button.record:not(:disabled)'); one?.click(); return !!one",
        )
        .await;
}

/// A small disk of its own, gone when it is dropped.
pub(crate) struct Disk(PathBuf);

impl Disk {
    /// Only root may mount; elsewhere this says loudly that it did not.
    pub(crate) fn mount(folder: &Path, options: &str) -> Option<Self> {
        std::fs::create_dir_all(folder).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", options, "cairn"]).arg(folder).status();
        if mounted.is_ok_and(|status| status.success()) {
            return Some(Self(folder.to_owned()));
        }
        eprintln!("\n*** NOT TESTED: only root can mount the small disk that this journey needs ***\n");
        None
    }

    /// Leaves no room on it.
    pub(crate) fn fill(&self) {
        // Fails when nothing more goes in, which is the point.
        let _ = std::fs::write(self.0.join("filler"), vec![0; 1 << 20]);
    }

    /// Makes room again.
    pub(crate) fn empty(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // The window may hold it for a moment more.
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}
