//! The rules of the house, read from the source: who may import whom, what is pure, how long a file may be.
//!
//! Each rule is shown to catch a made-up violation, so that the checker itself can fail.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test fails by panicking and reads the source")]

#[path = "support/rust_source.rs"]
mod rust_source;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rstest::rstest;
use rust_source::{Source, lines_with};

/// The most lines of a file, tests and comments and all.
const LONGEST: usize = 600;

/// Rooms without a clock, environment, files or printing.
const PURE: [&str; 3] = ["domain", "i18n", "app"];

/// What a pure room does not name.
const IMPURE: [&str; 18] = [
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime::now",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "Timestamp::now",
    "Zoned::now",
    "Uuid::now_v7",
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
    "dbg!",
];

/// What ends a program from within.
const PANICS: [&str; 8] =
    [".unwrap()", ".expect(", ".unwrap_err()", ".expect_err(", "panic!", "todo!", "unimplemented!", "unreachable!"];

/// The rooms a room may import from; a room that is not named here does not exist.
fn may_import(room: &str) -> Option<&'static [&'static str]> {
    Some(match room {
        "domain" => &[],
        "i18n" | "playbook" | "store" => &["domain"],
        "exchange" | "app" => &["domain", "i18n", "playbook"],
        "desk" => &["domain", "i18n", "playbook", "store", "exchange"],
        "tui" => &["app", "domain", "i18n", "playbook"],
        "cli" => &["domain", "i18n", "playbook", "store", "exchange", "desk"],
        _ => return None,
    })
}

/// Whether a module may name a path of the package.
fn allowed(module: &[String], path: &str) -> bool {
    let Some(room) = module.first().map(String::as_str) else { return true };
    let inside = |of: &str| path == of || path.starts_with(&format!("{of}::"));
    let target = path.split("::").next().unwrap_or_default();
    let in_runtime = room == "tui" && module.get(1).is_some_and(|second| second == "runtime");
    if target == room {
        // The runtime is the way to the base: drawing does not go through it.
        return in_runtime || room != "tui" || module.len() == 1 || !inside("tui::runtime");
    }
    may_import(room).is_some_and(|rooms| rooms.contains(&target))
        || (in_runtime && (["store", "exchange", "desk"].contains(&target) || inside("cli::explain")))
        || (room == "cli" && inside("app::keymap"))
        // Texts of the catalogue and constants of the package's root.
        || may_import(target).is_none()
}

/// Everything that is wrong in a file of `src`; `test_modules` are the modules that only tests have.
fn faults(source: &Source, test_modules: &[String]) -> Vec<String> {
    let Source { path, raw, shipped, .. } = source;
    let mut faults = shape(path, raw);
    let module = source.module();
    let name = module.join("::");
    let of_tests = test_modules.iter().any(|test| name == *test || name.starts_with(&format!("{test}::")));
    let room = module.first().map(String::as_str).unwrap_or_default();
    if !room.is_empty() && may_import(room).is_none() {
        faults.push(format!("{path}: there is no room “{room}”"));
    }
    let imports = if of_tests { source.imports_with_tests() } else { source.imports() };
    // The tests of a room may set the scene with the rooms next to it, but never reach up into the program.
    let scenery = ["domain", "i18n", "playbook", "store", "exchange"];
    faults.extend(
        imports
            .iter()
            .filter(|import| !allowed(&module, import))
            .filter(|import| !(of_tests && scenery.iter().any(|room| import.starts_with(room))))
            .map(|import| format!("{path}: {name} may not import {import}")),
    );
    if of_tests {
        return faults;
    }
    if PURE.contains(&room) {
        faults.extend(named(path, shipped, &IMPURE, "is pure"));
    }
    faults.extend(named(path, shipped, &PANICS, "does not end the program"));
    faults
}

fn named(path: &str, code: &str, needles: &[&str], rule: &str) -> Vec<String> {
    let mut found: Vec<(usize, &str)> = needles
        .iter()
        .flat_map(|needle| lines_with(code, needle).into_iter().map(move |line| (line, *needle)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(line, needle)| format!("{path}:{line}: {needle} in code that {rule}")).collect()
}

/// What holds for every file of Rust, in `src` and beside it.
fn shape(path: &str, raw: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let lines = raw.lines().count();
    if lines > LONGEST {
        faults.push(format!("{path}: {lines} lines, more than {LONGEST}"));
    }
    if !raw.lines().find(|line| !line.trim().is_empty()).is_some_and(|line| line.starts_with("//! ")) {
        faults.push(format!("{path}: does not say at its head (//!) what it is for"));
    }
    faults
}

fn files(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, root: &Path, found: &mut Vec<(String, String)>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    found.sort();
    found
}

#[test]
fn the_house_keeps_its_rules() {
    let sources: Vec<Source> = files("src").iter().map(|(path, raw)| Source::new(path, raw)).collect();
    assert!(sources.len() > 100, "the source was found");
    let test_modules: Vec<String> = sources.iter().flat_map(|source| source.test_modules.clone()).collect();
    let mut wrong: Vec<String> = sources.iter().flat_map(|source| faults(source, &test_modules)).collect();
    for folder in ["tests", "benches", "examples"] {
        wrong.extend(files(folder).iter().flat_map(|(path, raw)| shape(&format!("{folder}/{path}"), raw)));
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_map_of_the_house_names_every_room() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    for line in map.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let room = line.trim_end_matches(';');
        assert!(may_import(room).is_some(), "the checker does not know the room “{room}”");
        assert!(map.lines().any(|line| line.starts_with("//!") && line.contains(&format!("[`{room}`]"))), "{room}");
    }
}

/// What writes an operation or begins a transaction, and the files that may: the door, and what makes the schema.
const DOOR: [(&str, &[&str]); 6] = [
    ("INSERT INTO operation ", &["store/operation.rs"]),
    ("INTO current_operation", &["store/operation.rs"]),
    (".transaction_with_behavior(", &["store/operation.rs", "store/migrate.rs"]),
    (".transaction(", &[]),
    (".unchecked_transaction(", &[]),
    (".savepoint(", &[]),
];

/// Everything in a file that writes beside the one door; test code sets the scene as it likes.
fn other_doors(source: &Source, test_modules: &[String]) -> Vec<String> {
    let Source { path, raw, .. } = source;
    if test_modules.contains(&source.module().join("::")) {
        return Vec::new();
    }
    let beside = DOOR.iter().filter(|(what, doors)| raw.contains(what) && !doors.contains(&path.as_str()));
    beside.map(|(what, _)| format!("{path}: {what} is not written here")).collect()
}

#[test]
fn there_is_one_door_for_writing() {
    let sources: Vec<Source> = files("src").iter().map(|(path, raw)| Source::new(path, raw)).collect();
    let tests: Vec<String> = sources.iter().flat_map(|source| source.test_modules.clone()).collect();
    let found: Vec<String> = sources.iter().flat_map(|source| other_doors(source, &tests)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    // Each of them is looked for by the words that the door really has.
    let door = sources.iter().find(|source| source.path == "store/operation.rs").unwrap();
    for (what, _) in DOOR.iter().filter(|(_, doors)| !doors.is_empty()) {
        assert!(door.raw.contains(what), "the door does not say {what}");
    }
    let made_up = |code| other_doors(&Source::new("store/calls.rs", code), &tests).len();
    assert_eq!(made_up("let t = c.transaction()?; c.execute(\"INSERT INTO operation (at) VALUES (1)\", [])?;"), 2);
    assert_eq!(made_up("self.write(&operation, |tx| Ok(()))"), 0);
}

/// Messages that the catalogue's own generator asks for.
const OF_THE_GENERATOR: [&str; 1] = ["language_name"];

/// How often each name stands in code. To hand it on to another room (`pub use`) is no use of it.
fn names<'c>(code: impl Iterator<Item = &'c str>) -> BTreeMap<&'c str, usize> {
    let mut names = BTreeMap::new();
    let used = code.flat_map(|code| {
        let mut parts = code.split("pub use ");
        parts.next().into_iter().chain(parts.filter_map(|part| part.split_once(';')).map(|(_, rest)| rest))
    });
    for word in used.flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_')) {
        *names.entry(word).or_default() += 1;
    }
    names
}

/// What a file declares for everybody: public functions, constants and statics.
fn declared(shipped: &str) -> Vec<&str> {
    let words: Vec<&str> =
        shipped.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
    let declared = words.windows(4).filter_map(|four| match four {
        ["pub", "const" | "async", "fn", name] | ["pub", "fn" | "const" | "static", name, _] => Some(*name),
        _ => None,
    });
    declared.filter(|name| *name != "fn").collect()
}

/// What is declared and named nowhere else.
fn dead<'c>(declared: &[&'c str], named: &BTreeMap<&str, usize>) -> Vec<&'c str> {
    let named = |name: &str| named.get(name).copied().unwrap_or_default();
    let here = |name: &str| declared.iter().filter(|other| **other == name).count();
    declared.iter().copied().filter(|name| named(name) <= here(name)).collect()
}

/// The functions of a file of the catalogue: messages and their attributes.
fn messages_of(catalogue: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut message = String::new();
    for line in catalogue.lines() {
        let Some((name, _)) = line.split_once(" =") else { continue };
        match name.trim_start().strip_prefix('.') {
            Some(attribute) => found.push(format!("{message}_{attribute}").replace('-', "_")),
            None if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                message = name.replace('-', "_");
                found.push(message.clone());
            }
            None => {}
        }
    }
    found
}

/// The code of the program, of its measurements and of its examples, without tests.
fn code_at_work() -> Vec<String> {
    let sources: Vec<Source> = files("src").iter().map(|(path, raw)| Source::new(path, raw)).collect();
    let tests: Vec<String> = sources.iter().flat_map(|source| source.test_modules.clone()).collect();
    let of_tests = |source: &Source| {
        let name = source.module().join("::");
        tests.iter().any(|test| name == *test || name.starts_with(&format!("{test}::")))
    };
    let mut code: Vec<String> =
        sources.iter().filter(|source| !of_tests(source)).map(|source| source.shipped.clone()).collect();
    for folder in ["benches", "examples"] {
        code.extend(files(folder).iter().map(|(path, raw)| Source::new(path, raw).shipped));
    }
    code
}

#[test]
fn nothing_is_kept_that_only_tests_name() {
    let code = code_at_work();
    let named = names(code.iter().map(String::as_str));
    let declared: Vec<&str> = code.iter().flat_map(|code| declared(code)).collect();
    let dead = dead(&declared, &named);
    assert!(dead.is_empty(), "public, and named by tests alone: {dead:?}");
}

#[test]
fn every_message_of_the_catalogue_is_said_somewhere() {
    let code = code_at_work();
    let named = names(code.iter().map(String::as_str));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales/en");
    let mut messages = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        messages.extend(messages_of(&fs::read_to_string(entry.unwrap().path()).unwrap()));
    }
    assert!(messages.len() > 500, "the catalogue was found");
    messages.retain(|name| !named.contains_key(name.as_str()) && !OF_THE_GENERATOR.contains(&name.as_str()));
    assert!(messages.is_empty(), "no source names {messages:?}");
}

#[test]
fn what_is_dead_is_seen() {
    let code = "pub use self::room::{lost, still}; pub fn used() {} pub fn lost() { used() } pub const fn still() {}
        pub const LOST: u8 = 1;";
    let named = names(std::iter::once(code));
    assert_eq!(dead(&declared(code), &named), ["lost", "still", "LOST"]);
    assert_eq!(
        messages_of("# key-old =\nkey-open = open\n    .help = Open it\nmany = { $n ->\n    [one] 1 = 1\n}\n"),
        ["key_open", "key_open_help", "many"]
    );
}

/// The faults of a made-up file.
fn of(path: &str, code: &str) -> Vec<String> {
    let source = Source::new(path, &format!("//! Made up.\n{code}\n"));
    faults(&source, &source.test_modules)
}

#[rstest]
#[case("domain/score.rs", "use crate::i18n::Messages;")]
#[case("domain/score.rs", "use super::super::store::Store;")]
#[case("domain/nps/reading.rs", "use super::super::super::i18n;")]
#[case("i18n/dates.rs", "use crate::playbook::Playbooks;")]
#[case("playbook.rs", "use crate::i18n::Messages;")]
#[case("store/open.rs", "use crate::{domain::Moment, exchange::csv::CsvFile};")]
#[case("store/open.rs", "fn f() { let _ = crate::app::update::update; }")]
#[case("exchange/csv.rs", "use crate::store::Store;")]
#[case("app/model.rs", "use crate::store::Store;")]
#[case("app/model.rs", "mod inner { use super::super::super::tui::view; }")]
#[case("app/model.rs", "use crate::desk::todays_list;")]
#[case("desk/today.rs", "use crate::app::model::Model;")]
#[case("desk/today.rs", "use crate::cli::explain;")]
#[case("tui/view/today.rs", "use crate::store::Store;")]
#[case("tui/view/today.rs", "use crate::{app::model::Model, desk};")]
#[case("tui/view/today.rs", "use super::super::runtime::Session;")]
#[case("tui/runtime/writing.rs", "use crate::cli::output::finish;")]
#[case("cli/keys.rs", "use crate::app::{keymap, model::Model};")]
#[case("cli/keys.rs", "use crate::tui::runtime::run;")]
#[case("helpers.rs", "fn f() {}")]
fn a_wrong_import_is_seen(#[case] path: &str, #[case] code: &str) {
    assert_eq!(of(path, code).len(), 1, "{:?}", of(path, code));
}

#[rstest]
#[case("domain/score.rs", "use super::moment::Moment; use crate::domain::Zone; use std::fmt;")]
#[case("i18n/dates.rs", "use crate::domain::{Moment, Zone as Where};")]
#[case("app/model.rs", "// crate::store is not for us\nuse crate::domain::Moment;")]
#[case("app/model.rs", "const WHY: &str = \"crate::store\"; const Q: char = '\"'; const R: &str = r#\"crate::cli\"#;")]
#[case("app/model.rs", "fn f<'a>(of: &'a str) -> &'a str { of }")]
#[case("tui/runtime/writing.rs", "use crate::store::Store; use crate::desk; use crate::cli::explain;")]
#[case("cli/keys.rs", "use crate::app::keymap::{bindings, show};")]
#[case("domain/score.rs", "#[cfg(test)]\nmod tests { use crate::playbook::Playbooks; }")]
#[case("tui.rs", "pub mod runtime; pub use self::runtime::run;")]
fn a_right_import_is_let_through(#[case] path: &str, #[case] code: &str) {
    assert_eq!(of(path, code), Vec::<String>::new());
}

#[rstest]
#[case("use std::fs;")]
#[case("fn f() { let _ = std::env::var(\"HOME\"); }")]
#[case("fn f() { let _ = std::time::Instant::now(); }")]
#[case("fn f() { let _ = Uuid::now_v7(); }")]
#[case("fn f() { println!(\"{}\", 1); }")]
#[case("fn f() { dbg!(1); }")]
fn clock_environment_files_and_printing_are_seen_in_pure_rooms(#[case] code: &str) {
    for room in PURE {
        assert_eq!(of(&format!("{room}/made_up.rs"), code).len(), 1, "{room}: {code}");
    }
    assert_eq!(of("store/made_up.rs", code), Vec::<String>::new());
}

#[rstest]
#[case("fn f() { Some(1).unwrap(); }")]
#[case("fn f() { Some(1).expect(\"one\"); }")]
#[case("fn f() { panic!(\"no\"); }")]
#[case("fn f() { todo!() }")]
#[case("fn f() { unreachable!() }")]
#[case("#[cfg(test)]\nmod tests;\nfn f() { Some(1).unwrap(); }")]
#[case("#[cfg(test)]\nuse a::{b, c};\nfn f() { Some(1).unwrap(); }")]
fn what_ends_a_program_is_seen(#[case] code: &str) {
    assert_eq!(of("cli/made_up.rs", code).len(), 1, "{:?}", of("cli/made_up.rs", code));
}

#[rstest]
#[case("fn f() { Some(1).unwrap_or(2); Some(1).unwrap_or_default(); }")]
#[case("#[cfg(test)]\nmod tests {\n    fn f() { Some(1).unwrap(); panic!() }\n}")]
#[case("/* panic!() /* nested */ panic!() */ fn f() {}")]
#[case("fn f() { let _ = 'x'; let _ = '\\''; let _ = \"panic!()\"; }")]
fn what_only_looks_like_it_is_let_through(#[case] code: &str) {
    assert_eq!(of("cli/made_up.rs", code), Vec::<String>::new());
}

#[test]
fn a_long_file_and_a_silent_module_are_seen() {
    assert_eq!(shape("a.rs", &"//! A line.\n".repeat(LONGEST)), Vec::<String>::new());
    assert_eq!(shape("a.rs", &"//! A line.\n".repeat(LONGEST + 1)).len(), 1);
    for silent in ["", "fn f() {}\n", "// no\n", "//!\nfn f() {}\n"] {
        assert_eq!(shape("a.rs", silent).len(), 1, "{silent:?}");
    }
}

#[test]
fn the_files_of_a_test_module_are_test_code() {
    let parent = Source::new("app/text.rs", "//! Text.\n#[cfg(test)]\nmod tests;\n");
    assert_eq!(parent.test_modules, ["app::text::tests"]);
    let tests = Source::new("app/text/tests.rs", "//! Tests.\nfn f() { Some(1).unwrap(); }\n");
    assert_eq!(faults(&tests, &parent.test_modules), Vec::<String>::new());
    assert_eq!(faults(&tests, &[]).len(), 1);
    let reaching_up = Source::new("app/text/tests.rs", "//! Tests.\nuse crate::tui::view;\n");
    assert_eq!(faults(&reaching_up, &parent.test_modules).len(), 1);
}
