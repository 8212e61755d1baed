//! The program on a real terminal: killed, closed, resized, and beside a second one on the same base.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test fails by panicking and makes its own files")]

#[path = "support/pty.rs"]
mod pty;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use assert_cmd::Command;
use pty::Window;
use rusqlite::{Connection, OpenFlags};
use serviceday::store::{Reader, ScoreFilter};
use tempfile::TempDir;

const ENTER: &str = "\r";
const F4: &str = "\x1bOS";
const ESC: &str = "\x1b";

/// A base with two clients, imported from a file.
fn base() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let rows =
        "Компания;Контактное лицо;Телефон\nАльфа;Анна Петрова;+7 495 111-22-33\nБета;Пётр Лапин;+7 495 111-22-44\n";
    fs::write(folder.path().join("clients.csv"), rows).unwrap();
    Command::cargo_bin("serviceday")
        .unwrap()
        .env_clear()
        .env("HOME", folder.path())
        .env("TZ", "Europe/Moscow")
        .env("SERVICEDAY_NOW", "2026-11-24T11:00:00+03:00")
        .current_dir(folder.path())
        .args(["import", "clients.csv", "--db", "base.db"])
        .assert()
        .success();
    folder
}

fn open(folder: &Path, name: &str) -> Window {
    let mut window = Window::open(folder, &["--db", "base.db", "--as", name]);
    window.shows("Альфа");
    window
}

/// Waits until commands are heard: those right after the program has changed the screen by itself are dropped.
fn listens(window: &mut Window) {
    window.press_until("?", "На этом экране");
    window.press(ESC).hides("На этом экране");
}

/// At the question for the reason, ten recorded.
fn in_a_call(folder: &Path) -> Window {
    let mut window = open(folder, "Вера");
    window.press_until(ENTER, "Телефоны");
    window.press_until("d", "Набран:");
    window.press("a").shows("Удобно сейчас");
    window.press("l").shows("Насколько вероятно");
    window.press("10").shows("десять");
    window.press(ENTER).shows("главную причину");
    window
}

/// Types a text and waits until it is on disk.
fn typed(window: &mut Window, base: &Path, text: &str) {
    window.press(text).shows(text);
    let beside = Connection::open_with_flags(base, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let end = Instant::now() + Duration::from_secs(10);
    // Other commits come in between: what is planned for the day, say.
    let written = || -> bool {
        beside.query_row("SELECT EXISTS (SELECT 1 FROM draft WHERE text = ?1)", [text], |row| row.get(0)).unwrap()
    };
    while !written() {
        assert!(Instant::now() < end, "{text} was not written");
        std::thread::yield_now();
    }
}

fn reopened(folder: &Path) {
    let mut window = open(folder, "Вера");
    window.shows("чем закончился звонок?");
    let text = window.text();
    let rows: Vec<&str> = text.lines().filter(|line| line.contains("Альфа") || line.contains("Бета")).collect();
    assert!(rows[0].contains("чем закончился"), "the call is the first row:\n{text}");
    window.press_until(ENTER, "Связь закончилась");
    window.shows("отвечают");
    let reader = Reader::open(&folder.join("base.db")).unwrap();
    assert_eq!(reader.score_counts(&ScoreFilter::default()).unwrap().scores[10], 1);
    // No other call before this one has its outcome; then it has one.
    window.press(F4).shows("Чем закончился звонок?");
    window.press("8").shows("прервано после оценки");
}

#[test]
fn killed_in_the_middle_of_a_word_the_call_is_the_first_row_and_the_text_is_there() {
    let folder = base();
    let mut window = in_a_call(folder.path());
    typed(&mut window, &folder.path().join("base.db"), "отвечают");
    window.press(" сраз").signal("KILL").ends();
    reopened(folder.path());
}

#[test]
fn a_closed_window_and_a_wish_to_end_lose_no_letter() {
    for end in ["TERM", "HUP", "closed"] {
        let folder = base();
        let mut window = in_a_call(folder.path());
        window.press("отвечают сразу").shows("отвечают сразу");
        if end == "closed" {
            window.close()
        } else {
            window.signal(end)
        };
        window.ends();
        let mut window = open(folder.path(), "Вера");
        window.press_until(ENTER, "Связь закончилась");
        window.shows("отвечают сразу");
    }
}

#[test]
fn the_terminal_is_given_back_at_the_end() {
    let folder = base();
    let mut window = open(folder.path(), "Вера");
    window.press_until(ENTER, "Телефоны");
    window.press_until(ESC, "В списке");
    window.press("q");
    assert!(window.is_given_back());
    assert!(window.ends().success());
}

#[test]
fn any_size_is_borne_and_the_screen_comes_back() {
    let folder = base();
    let mut window = open(folder.path(), "Вера");
    listens(&mut window);
    for _ in 0..3 {
        window.resize(1, 1).shows("О");
        window.resize(40, 10).shows("Увеличьте");
        window.resize(200, 50).shows("Анна Петрова");
        window.resize(80, 24).shows("В списке");
    }
    assert!(window.press("q").ends().success());
}

#[test]
fn a_key_that_comes_together_with_a_change_of_size_is_heard() {
    let folder = base();
    for _ in 0..5 {
        let mut window = open(folder.path(), "Вера");
        listens(&mut window);
        window.resize(100, 30).press("q");
        assert!(window.ends().success());
    }
}

#[test]
fn a_terminal_that_goes_away_ends_the_program_at_once() {
    let folder = base();
    let mut window = open(folder.path(), "Вера");
    window.press("j");
    let began = Instant::now();
    let status = window.close().ends();
    assert_ne!(status.exit_code(), 101, "the program panicked on its way out");
    assert!(!folder.path().join(".local/state/serviceday/crash.txt").exists());
    // A second; the rest is for a machine that does other things meanwhile.
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_where_the_report_lies() {
    let folder = tempfile::tempdir().unwrap();
    let examples = std::env::current_exe().unwrap().parent().unwrap().parent().unwrap().join("examples");
    let mut window = Window::run(&examples.join("broken_view"), folder.path(), &[]);
    window.shows("a screen that works");
    window.press("x");
    assert!(window.is_given_back());
    assert!(!window.ends().success());
    window.shows("crash.txt");
    let report = fs::read_to_string(folder.path().join("crash.txt")).unwrap();
    assert!(report.contains("panic at examples/broken_view.rs"), "{report}");
}

#[test]
fn two_programs_on_one_file_show_who_has_the_client_within_a_second() {
    let folder = base();
    let mut vera = open(folder.path(), "Вера");
    let mut ira = open(folder.path(), "Ира");
    vera.press_until(ENTER, "Телефоны");
    let took = ira.shows("в работе: Вера");
    // Twice a second is looked; the rest is for a machine that does other things meanwhile.
    assert!(took < Duration::from_millis(1_500), "{took:?}");
    vera.signal("KILL").ends();
    ira.press_until("\x1b1", "В списке: 2");
}
