//! Finding careers: misspelt, narrowed, by letter and by industry, and never a dead end.

use tests::{Engine, Screen, World};

use crate::{begun, journeys};

journeys! { every_search_leads_somewhere filters_combine_and_go_away }

const FIND: &str = "Find a job, a subject, a course or a note";

async fn every_search_leads_somewhere(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    for (typed, meant) in [("perfushionist", "Clinical perfusionist"), ("vetinary nurse", "Veterinary nurse")] {
        screen.fill(FIND, typed).await;
        let first = format!("return document.querySelector('[data-test=hit] a')?.innerText === '{meant}'");
        screen.until(meant, &first).await;
    }
    screen.fill(FIND, "zzqx wvvkp").await;
    screen.see("Nothing is called “zzqx wvvkp”.").await;
    assert!(!screen.texts("[data-test=hit]").await.is_empty(), "a dead end");

    screen.fill(FIND, "zzz").await;
    screen.go("#/industries").await;
    screen.press("Healthcare").await;
    screen.see("Careers (").await;
    screen.press("Clinical perfusionist").await;
    screen.see("Day to day").await;
    screen.close().await;
}

async fn filters_combine_and_go_away(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.press("Careers").await;
    let all = found(&screen).await;
    screen.press("Narrow it down").await;
    screen.pick("Industry", "Healthcare").await;
    screen.until("fewer", &fewer_than(all)).await;
    let one = found(&screen).await;
    screen.pick("Place of work", "Laboratories").await;
    screen.until("fewer still", &fewer_than(one)).await;
    assert!(found(&screen).await > 0, "the two have no career together");
    screen.press("Laboratories").await;
    screen.until("those of one filter", &exactly(one)).await;
    screen.press("Clear all").await;
    screen.until("all", &exactly(all)).await;
    screen.close().await;
}

/// How many careers the page says there are.
async fn found(screen: &Screen) -> u64 {
    screen.until("a count", &format!("return {COUNT} > 0")).await;
    screen.run(&format!("return {COUNT}"), vec![]).await.as_u64().unwrap()
}

const COUNT: &str = "parseInt(document.querySelector('.told')?.innerText ?? '')";

fn fewer_than(count: u64) -> String {
    format!("return {COUNT} < {count}")
}

fn exactly(count: u64) -> String {
    format!("return {COUNT} === {count}")
}
