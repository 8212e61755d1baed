//! Fills a base with 100,000 clients and a million finished touches, to measure on: `big_base FILE [--clients N]
//! [--touches M] [--answers K]`, the last one for survey answers beside those of the touches. The day that it shows is 20 November 2026, 12:00 in Moscow (`SERVICEDAY_NOW=2026-11-20T09:00:00Z`).

#![allow(clippy::disallowed_macros, reason = "a tool of its own that says what it did")]

#[path = "../benches/support/big_base.rs"]
mod big_base;

use std::path::PathBuf;

use big_base::{NOW, OPERATOR, Size, fill};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut file = None;
    let mut size = Size::default();
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|text| text.parse().ok()).ok_or("a number is missing");
        match argument.as_str() {
            "--clients" => size.clients = number()?,
            "--touches" => size.touches = number()?,
            "--answers" => size.answers = number()?,
            _ => file = Some(PathBuf::from(argument)),
        }
    }
    let file = file.ok_or("usage: big_base FILE [--clients N] [--touches M] [--answers K]")?;
    if file.exists() {
        return Err(format!("{} is there already", file.display()).into());
    }
    fill(&file, size)?;
    println!("{}: SERVICEDAY_NOW={NOW} serviceday --as {OPERATOR} --db {}", file.display(), file.display());
    Ok(())
}
