//! Drives the real window through the main job, and leaves `plan.pdf` and a numbered picture of each screen:
//! `cargo run -p tests --bin tour -- FOLDER`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a tool for developers says what is wrong by failing")]

use std::path::PathBuf;

use tests::{Engine, Screen, World, keys, paper, wait};

const CAREER: &str = "#/careers/clinical-perfusionist";

/// The window of many a school PC.
const USUAL: (u32, u32) = (1366, 768);

/// Takes pictures, each with the next number.
struct Album {
    folder: PathBuf,
    taken: u8,
}

impl Album {
    async fn take(&mut self, screen: &Screen, name: &str) {
        self.taken += 1;
        screen.picture(&self.folder.join(format!("{:02}-{name}.png", self.taken))).await;
    }

    async fn take_page(&mut self, screen: &Screen, address: &str, name: &str) {
        screen.go(address).await;
        // Cairn puts those who come back where they were; a picture shows a page from its top.
        screen.run("window.scrollTo(0, 0)", vec![]).await;
        self.take(screen, name).await;
    }
}

fn main() {
    let folder = std::env::args().nth(1).map_or_else(|| tests::world::target().join("tour"), PathBuf::from);
    std::fs::create_dir_all(&folder).unwrap();
    wait::run(tour(Album { folder, taken: 0 }));
}

async fn tour(mut album: Album) {
    let world = World::new();
    let screen = Engine::Window.open(&world).await;
    screen.resize(USUAL.0, USUAL.1).await;
    album.take(&screen, "welcome").await;
    screen.type_into("What should we call you?", "Mòrag").await;
    screen.press("Start my record").await;
    screen.see("Hello, Mòrag").await;
    album.take(&screen, "start").await;
    find_and_keep(&screen, &mut album).await;
    plan(&screen, &mut album, &world).await;
    look_round(&screen, &mut album).await;
    dress_up(&screen, &mut album).await;
    screen.close().await;
}

/// Search, read, bookmark, note.
async fn find_and_keep(screen: &Screen, album: &mut Album) {
    screen.chord(keys::CONTROL, 'k').await;
    screen.keys("heart lung machine").await;
    screen.see("for “heart lung machine”").await;
    album.take(screen, "search").await;
    screen.press("Clinical perfusionist").await;
    screen.see("Day to day").await;
    screen.press("On my list").await;
    album.take(screen, "career").await;
    screen.type_into("My note on", "Ask at the careers fair what a day in theatre is like.").await;
    screen.saved().await;
    album.take(screen, "note").await;
    for section in ["skills", "getting-in", "courses"] {
        screen.run("location.hash = arguments[0]", vec![format!("{CAREER}/{section}").into()]).await;
        screen.until(section, &format!("return document.activeElement.id === '{section}'")).await;
        album.take(screen, section).await;
    }
    for career in ["#/careers/biomedical-scientist", "#/careers/paramedic"] {
        screen.go(career).await;
        screen.press("On my list").await;
        screen.until("it is on the list", "return !!document.querySelector('main button[aria-pressed=true]')").await;
    }
}

/// List, plan, export.
async fn plan(screen: &Screen, album: &mut Album, world: &World) {
    screen.go("#/list").await;
    screen.type_into("Why is Clinical perfusionist on my list?", "I like biology, and working in a team.").await;
    screen.saved().await;
    album.take(screen, "list").await;
    album.take_page(screen, "#/notes", "notes").await;
    screen.go("#/plan").await;
    for step in ["Ask Mr MacLeod about Higher Physics", "Look up open days at hospitals near me"] {
        screen.fill("Add a next step", step).await;
        screen.press("Add").await;
        screen.see(step).await;
    }
    screen.choose("Put my notes in").await;
    screen.press("Save as PDF").await;
    screen.see("Saved as").await;
    album.take(screen, "plan").await;
    wait::until("the plan", async || world.saved("pdf").is_some()).await;
    let saved = world.saved("pdf").unwrap();
    std::fs::copy(&saved, album.folder.join("plan.pdf")).unwrap();
    paper::pictures(&saved, &album.folder, "plan");
}

/// The other screens.
async fn look_round(screen: &Screen, album: &mut Album) {
    for (address, name) in [
        ("#/", "start-again"),
        ("#/industries", "industries"),
        ("#/industries/healthcare", "industry"),
        ("#/browse", "browse"),
        ("#/subjects", "subjects"),
        ("#/subjects/physics", "subject"),
        ("#/settings", "settings"),
        ("#/help", "help"),
    ] {
        album.take_page(screen, address, name).await;
    }
}

/// The same screens as other people set them up.
async fn dress_up(screen: &Screen, album: &mut Album) {
    screen.resize(800, 600).await;
    album.take_page(screen, CAREER, "small-window").await;
    screen.resize(USUAL.0, USUAL.1).await;
    for (colours, name) in [("Dark", "dark"), ("High contrast", "high-contrast"), ("Cream", "cream")] {
        screen.go("#/settings").await;
        screen.choose(colours).await;
        screen.until(name, &format!("return document.documentElement.dataset.theme === '{}'", theme(colours))).await;
        album.take_page(screen, CAREER, name).await;
    }
    screen.go("#/settings").await;
    screen.choose("Light").await;
    screen.pick("Size of text", "200%").await;
    screen.until("big text", "return document.documentElement.style.fontSize === '200%'").await;
    album.take_page(screen, CAREER, "big-text").await;
}

fn theme(colours: &str) -> &'static str {
    match colours {
        "Dark" => "dark",
        "Cream" => "cream",
        _ => "contrast",
    }
}
