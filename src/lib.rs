//! serviceday: a terminal workstation for client care. This is the map of the house.
//!
//! # The screen
//!
//! A call, as it stands in a wide window; in a narrow one the right column becomes one line:
//!
//! ```text
//!  ООО «Берёзка» · Анна Петрова                      РАЗГОВОР 00:01   у них 11:00 · у меня 11:00   ← head
//! ┌ Скажите · 2 из 4 ──────────────────────────────────────┐┌ О клиенте ───────────────────────┐
//! │ the words to read out, the client's data filled in;    ││ clocks, last contact and score,  │  ← what is known
//! │ probes and hints to the caller below them, dim         ││ promises, cases, owner           │
//! ├ Ответ ─────────────────────────────────────────────────┤├ Шаги ────────────────────────────┤
//! │    ▄█  █▀▀█                                            ││ ✓ согласие  да, можно            │  ← the path: done,
//! │   ▀▀▀  ▀▀▀▀   десять   Enter — записать                ││ ▸ оценка    · цитата             │     here, open
//! └────────────────────────────────────────────────────────┘└──────────────────────────────────┘
//!  what has just happened, for 5 s                                           сохранено 11:00:02   ← status: what is
//!  0…9 оценка  Enter записать  d не знает  F4 закончить  F2 заметка                                 on disk; keys
//! ```
//!
//! Head, status and keys are `tui/view/bar.rs`; between them stands one screen (`tui/view/<screen>.rs` draws
//! `app/<screen>.rs`); above it a stack of overlays (palette, outcomes, note, callback,
//! what was written down, help, a question).
//!
//! # The rooms
//!
//! - [`domain`]: the trade's rules and words: clients, touches, the two machines of a call, ranking, scores, rates. Pure.
//! - [`i18n`]: the messages in Russian and English as typed functions; numbers, dates, times in words. Pure.
//! - [`playbook`]: scripts, outcomes, cadences and calling hours from TOML, checked, as types of the domain.
//! - [`store`]: the base: one SQLite file; operations with history and undo; one folder per aggregate.
//! - [`exchange`]: what other programs read and write: CSV, letters as `.eml`, telephone numbers as people write them.
//! - [`desk`]: use cases that need the base and another room: today's list, an import. The window and the command line
//!   do these the same way, because both come here.
//! - [`app`]: the interactive program as a pure function: model, messages, update, effects, the one table of keys.
//! - [`tui`]: the terminal: views, widgets, theme; `tui::runtime` has the loop, the threads, and runs effects.
//! - [`cli`]: one file per subcommand; `cli::explain` puts every error into the user's words.
//!   Every start comes through it, the window's too, which is why what a start reads first lies here: the environment and
//!   the clock (`environment`), `config.toml` and the user's own playbooks (`config`, `own_files`), the log (`log`).
//!
//! `main.rs` wires them, and is the only place that sees everything.
//!
//! # A key, from the finger to the disk
//!
//! ```text
//! terminal event → Input → keymap::resolve → update(&mut Model, Msg, Env) → [Effect] → worker → Msg → … → view
//! ```
//!
//! `update` is pure: clock and new ids are handed in, what it wants done leaves as data. One thread owns the writing
//! connection and runs effects in order, another reads lists; no key waits for the disk. A view reads the model and
//! decides nothing. Stories (`tui/runtime/story.rs`) run this whole loop in tests, without the threads.
//!
//! Tests lie in `<module>/tests.rs`; what they begin with is `domain/testing.rs`, `store/testing.rs` and the story's
//! `Scene`.
//!
//! # What holds everywhere
//!
//! - **Imports** (`tests/house.rs` reads them): domain ← i18n; domain ← playbook, store; these three but store
//!   ← exchange, app; domain, i18n, playbook, store, exchange ← desk; app and below, but no base ← tui; only
//!   `tui::runtime` → store, exchange, desk, `cli::explain`; cli → everything but app and tui, save `app::keymap`.
//! - **Purity**: no clock, environment, files or printing in domain, i18n, app. `now` is always a parameter.
//! - **One door for writing**: every change is one operation (who, when, what) in one immediate transaction. Calls and
//!   interviews are append-only events and their state a fold; editable tables keep history by trigger; claims,
//!   drafts and search keys are derived. Undo, audit and resume come from this and from nothing else.
//! - **Saved means committed**: the screen says so after the commit has returned. A write that fails for a passing
//!   reason is tried again and stands on the screen until it is through; nothing overtakes it. Typing is on disk 300 ms
//!   after the key. The steps of a bulk operation (an import) reach the disk together with its end, and only then is
//!   it said to be done.
//! - **Two machines**: the telephone ([`domain::Call`]) and the interview ([`domain::Interview`]) are never mixed: a
//!   line that goes down ends the call and not the interview. No new call begins while one has no outcome.
//! - **Claims**: a client who is open is held by one operator, for as long as the program lives; a call without outcome
//!   holds on beyond that. Nobody is rung twice.
//! - **No key does harm**: no single key on a list dials or codes, digits in a call are scores and outcomes only,
//!   commands are dropped for 300 ms after the program has changed the screen by itself; text never is.
//! - **Text from outside is hostile**: [`domain::SafeText`] is all that reaches a cell, a title or the clipboard.
//! - **Words** come from the catalogue (`assets/locales`), by typed functions, in both languages.

pub mod app;
pub mod cli;
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod playbook;
pub mod store;
pub mod tui;
