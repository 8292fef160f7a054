//! The real core with no window, for tests that kill it: `keeper CATALOGUE DATA` reads a call a line (its name, a tab, its
//! arguments) and answers each on a line of its own, as soon as the call has been made.

#![allow(clippy::unwrap_used, reason = "a tool for tests says what is wrong by failing")]

use std::io::{BufRead, Write};

use app::{App, Places};

fn main() {
    let mut arguments = std::env::args_os().skip(1).map(Into::into);
    let places = Places { catalogue: arguments.next().unwrap(), data: arguments.next().unwrap() };
    let mut app = App::open(places).unwrap();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let (name, args) = line.split_once('\t').unwrap();
        let answer = app.call(name, args, None).unwrap_or_else(|error| serde_json::to_string(&error).unwrap());
        writeln!(out, "{answer}").unwrap();
        out.flush().unwrap();
    }
}
