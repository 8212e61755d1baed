//! The pictures of the README show the program as it is, and the README shows every picture.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test fails by panicking; the pictures and the README are files"
)]

#[path = "../examples/pictures/scenes.rs"]
mod scenes;
#[path = "../examples/pictures/svg.rs"]
mod svg;

use std::collections::BTreeSet;
use std::fs;

/// What a picture shows, free of its colours and places.
fn words(svg: &str) -> Vec<&str> {
    svg.lines().filter_map(|line| line.strip_suffix("</text>")?.rsplit_once('>').map(|(_, words)| words)).collect()
}

#[test]
fn the_pictures_are_up_to_date() {
    let mut stale = Vec::new();
    let mut names = BTreeSet::new();
    for picture in scenes::pictures().unwrap() {
        let kept = fs::read_to_string(picture.path()).unwrap_or_default();
        if kept != picture.svg {
            let (was, is) = (words(&kept), words(&picture.svg));
            let differs = is.iter().zip(&was).find(|(is, was)| is != was);
            stale.push(format!("{}: {}", picture.path(), differs.map_or("other colours or places", |(is, _)| is)));
        }
        names.insert(picture.path());
    }
    assert!(stale.is_empty(), "draw the pictures anew: cargo run --release --example pictures\n{}", stale.join("\n"));
    let files: BTreeSet<String> = fs::read_dir(scenes::FOLDER)
        .unwrap()
        .map(|entry| format!("{}/{}", scenes::FOLDER, entry.unwrap().file_name().to_string_lossy()))
        .collect();
    assert_eq!(files, names, "what lies in the folder and is no picture of ours");
}
