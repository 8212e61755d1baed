//! The state of the interactive program: everything that a screen shows and that a key can change.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{DateOrder, HOME_REGION, Language, Moment, Operator, OperatorId, Zone};
use crate::i18n::{Messages, messages};
use crate::playbook::Playbooks;

use super::brief::Brief;
use super::call::{CallClock, LiveCall};
use super::cases::Cases;
use super::checklists::Checklists;
use super::clients::Clients;
use super::drafts;
use super::effect::{Effect, Write};
use super::import::Import;
use super::letter::LetterScreen;
use super::nps::Nps;
use super::overlay::Overlay;
use super::settings::{Files, SettingsScreen};
use super::start::WhoAmI;
use super::today::Today;

/// What `update` may know of the outside world.
pub struct Env<'a> {
    /// The wall clock.
    pub now: Moment,
    /// A monotonic clock, milliseconds since the program began.
    pub elapsed_ms: u64,
    /// Makes ids for what is about to be written.
    pub new_id: &'a mut dyn FnMut() -> uuid::Uuid,
}

/// Which screen stands below the overlays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Who am I.
    WhoAmI,
    /// The first start, an empty base.
    Start,
    /// Today's call list.
    Today,
    /// A client before the call.
    Brief,
    /// The call.
    Call,
    /// Clients.
    Clients,
    /// A client's card.
    Card,
    /// Import of a file.
    Import,
    /// Cases and promises.
    Cases,
    /// One case or promise.
    Case,
    /// The scores.
    Nps,
    /// A list of answers.
    Answers,
    /// The open checklists of everybody.
    Checklists,
    /// One checklist.
    Checklist,
    /// A letter being written.
    Letter,
    /// Settings.
    Settings,
}

/// What is said for a while above the bottom line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Banner {
    /// The words.
    pub text: String,
    /// True where something went wrong.
    pub failure: bool,
    /// It says why a key did nothing: it goes with the next key, and with the screen.
    pub of_key: bool,
    /// Milliseconds of the monotonic clock at which it goes.
    pub until_ms: u64,
    /// How many records had been sent when it was said: what it offers to take back is not what is taken back after another.
    pub records: Option<u64>,
}

/// Whether undo and redo would find something of one's own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Undoable {
    /// Not read yet, or something was written since.
    #[default]
    Unknown,
    /// As it was read.
    Known {
        /// Something that undo takes back.
        undo: bool,
        /// Something that redo does again.
        redo: bool,
    },
    /// Nothing is written here: the tour.
    Never,
}

/// What is on its way to the disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saves {
    next: u64,
    records: u64,
    waiting: BTreeMap<u64, Kind>,
    /// Why the oldest write does not get through; stays until it has.
    pub failing: Option<String>,
    /// When the last write was on disk.
    pub last: Option<Moment>,
    /// What undo and redo would find.
    pub undoable: Undoable,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// What a user has been told or asked to keep.
    Record,
    /// What only holds a place.
    Hold,
}

impl Saves {
    /// How many records are not on disk yet.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.waiting.values().filter(|kind| **kind == Kind::Record).count()
    }

    /// True where nothing at all is on its way.
    #[must_use]
    pub fn idle(&self) -> bool {
        self.waiting.is_empty()
    }

    /// How many records have been sent since the start; what is being typed is none.
    #[must_use]
    pub fn records(&self) -> u64 {
        self.records
    }

    /// Sends a write on its way.
    pub fn send(&mut self, write: Write) -> Effect {
        self.next += 1;
        let kind = match write {
            Write::Claim(..) | Write::Release(_) | Write::KeepTodayFilter(_) => Kind::Hold,
            _ => Kind::Record,
        };
        let typing = matches!(write, Write::Draft { .. } | Write::IncomingDraft { .. } | Write::LetterDraft { .. });
        self.records += u64::from(kind == Kind::Record && !typing);
        self.waiting.insert(self.next, kind);
        if kind == Kind::Record {
            self.forget_undoable();
        }
        Effect::Write(self.next, write)
    }

    /// What undo would find may have changed.
    pub fn forget_undoable(&mut self) {
        if self.undoable != Undoable::Never {
            self.undoable = Undoable::Unknown;
        }
    }

    /// What undo and redo would find has been read. An answer from before a write that is on its way says nothing.
    pub fn read_undoable(&mut self, undo: bool, redo: bool) {
        if self.undoable != Undoable::Never && self.pending() == 0 {
            self.undoable = Undoable::Known { undo, redo };
        }
    }

    /// A write is on disk.
    pub fn saved(&mut self, number: u64, now: Moment) {
        if self.waiting.remove(&number) == Some(Kind::Record) {
            self.last = Some(now);
        }
        self.failing = None;
    }

    /// A write was refused for good.
    pub fn refused(&mut self, number: u64) {
        self.waiting.remove(&number);
        self.failing = None;
    }
}

/// The whole state.
#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
pub struct Model {
    /// The language of the screen.
    pub language: Language,
    /// The wall clock as of the last message.
    pub now: Moment,
    /// The monotonic clock as of the last message.
    pub elapsed_ms: u64,
    /// The user's zone.
    pub zone: Zone,
    /// The zone that the program was started in; it counts where the settings name none.
    pub zone_at_start: Zone,
    /// Cells of the window.
    pub size: (u16, u16),
    /// The day for which touches for silent clients were planned last.
    pub planned_on: Option<chrono::NaiveDate>,
    /// Who works here.
    pub me: Option<Operator>,
    /// Everybody who does.
    pub operators: Vec<Operator>,
    /// Our own firm's name, as it is said in a greeting; empty where nobody has set it.
    pub company: String,
    /// Scripts, outcomes and rules in force: those of the files, with the settings over them.
    pub playbooks: Arc<Playbooks>,
    /// The same as the files have them: what counts where a setting is taken back.
    pub written_playbooks: Arc<Playbooks>,
    /// The screen.
    pub screen: Screen,
    /// What lies above it, the top one last.
    pub overlays: Vec<Overlay>,
    /// The call list.
    pub today: Today,
    /// The client about to be called.
    pub brief: Option<Brief>,
    /// The call that is running or needs an outcome.
    pub call: Option<LiveCall>,
    /// The clock of the call that got its outcome last: it goes on where the outcome is taken back.
    pub last_clock: Option<CallClock>,
    /// The base has been asked for a call that was cut off in an earlier run.
    pub looked_for_call: bool,
    /// Clients and the card.
    pub clients: Clients,
    /// Cases and promises.
    pub cases: Cases,
    /// The import.
    pub import: Import,
    /// The scores.
    pub nps: Nps,
    /// Checklists.
    pub checklists: Checklists,
    /// What was written down of calls to us and is not recorded yet; the call that began first is the first.
    pub incoming: Vec<crate::domain::IncomingDraft>,
    /// The letter being written.
    pub letter: Option<LetterScreen>,
    /// Who am I.
    pub who: WhoAmI,
    /// What is on its way to the disk.
    pub saves: Saves,
    /// What is said for a while.
    pub banner: Option<Banner>,
    /// What the user has to know before the work goes on; kept until it has been seen.
    pub notices: Vec<String>,
    /// Command keys before this instant of the monotonic clock are dropped: the program changed the screen.
    pub deaf_until_ms: u64,
    /// What the mouse has done so far.
    pub hand: super::mouse::Hand,
    /// How far what is drawn can be scrolled: lines above the first one in sight when the last one is.
    pub last_top: usize,
    /// The settings, and the screen that shows them.
    pub settings: SettingsScreen,
    /// What of the settings lies in files.
    pub files: Files,
    /// The language that the program was started in.
    pub started_in: Language,
    /// A first call on a made-up client, above everything else.
    pub tour: Option<Box<super::tour::Tour>>,
    /// Actions chosen from the palette lately, the last one first.
    pub recent: Vec<super::keymap::Action>,
    /// The last reading failed: what is not there yet will not come by itself.
    pub unread: bool,
    /// The user wants to leave.
    pub leaving: bool,
}

/// How long a banner stays.
const BANNER_MS: u64 = 5_000;
/// How long command keys are dropped after the program changed the screen by itself.
const DEAF_MS: u64 = 300;

impl Model {
    /// The state at the start.
    #[must_use]
    pub fn new(language: Language, now: Moment, zone: Zone, size: (u16, u16), playbooks: Arc<Playbooks>) -> Self {
        Self {
            language,
            now,
            elapsed_ms: 0,
            zone_at_start: zone.clone(),
            zone,
            size,
            planned_on: None,
            me: None,
            operators: Vec::new(),
            company: String::new(),
            written_playbooks: Arc::clone(&playbooks),
            playbooks,
            screen: Screen::WhoAmI,
            overlays: Vec::new(),
            today: Today::default(),
            brief: None,
            call: None,
            last_clock: None,
            looked_for_call: false,
            clients: Clients::default(),
            cases: Cases::default(),
            import: Import::default(),
            nps: Nps::default(),
            checklists: Checklists::default(),
            incoming: Vec::new(),
            letter: None,
            who: WhoAmI::default(),
            saves: Saves::default(),
            banner: None,
            notices: Vec::new(),
            deaf_until_ms: 0,
            hand: super::mouse::Hand::default(),
            last_top: 0,
            settings: SettingsScreen::default(),
            files: Files::default(),
            started_in: language,
            tour: None,
            recent: Vec::new(),
            unread: false,
            leaving: false,
        }
    }

    /// The words of the screen.
    #[must_use]
    pub fn words(&self) -> &'static Messages {
        messages(self.language)
    }

    /// How dates with strokes are written in the country of the base.
    #[must_use]
    pub fn date_order(&self) -> DateOrder {
        DateOrder::of_region(self.settings.base.home_region.as_deref().unwrap_or(HOME_REGION))
    }

    /// The name of an operator, where it is known.
    #[must_use]
    pub fn operator_name(&self, id: OperatorId) -> Option<String> {
        self.operators.iter().find(|operator| operator.id == id).map(|operator| operator.name.clone())
    }

    /// Says something for a while.
    pub fn say(&mut self, text: String) {
        self.banner = Some(self.stands(text, false, false));
    }

    /// Says why a key did nothing, until the next key is pressed.
    pub fn complain(&mut self, text: String) {
        self.banner = Some(self.stands(text, true, true));
    }

    /// Says something of what a key has done to the screen, until the next key is pressed: that one may change it again.
    pub fn remark(&mut self, text: String) {
        self.banner = Some(self.stands(text, false, true));
    }

    /// Says for a while what went wrong behind the screen: on the disk, or by a colleague's doing. No key takes it away.
    pub fn report(&mut self, text: String) {
        self.banner = Some(self.stands(text, true, false));
    }

    const fn stands(&self, text: String, failure: bool, of_key: bool) -> Banner {
        Banner { text, failure, of_key, until_ms: self.elapsed_ms + BANNER_MS, records: None }
    }

    /// The user has gone on: what was said of an earlier key, or why it did nothing, holds no more.
    pub fn forget_refusal(&mut self) {
        self.banner.take_if(|banner| banner.of_key);
    }

    /// What was said goes when its time is over, and what was done goes from the screen with the next thing that is done:
    /// the key that takes back would take back that one.
    pub fn settle_banner(&mut self) {
        let records = self.saves.records();
        let Some(banner) = self.banner.as_mut().filter(|banner| !banner.failure) else { return };
        let said_at = *banner.records.get_or_insert(records);
        if records > said_at {
            self.banner = None;
        }
    }

    /// Goes to a screen because the user asked for it.
    pub fn show(&mut self, screen: Screen) {
        self.forget_refusal();
        self.screen = screen;
        self.overlays.clear();
        // Nobody has seen them yet, and the screen before the work is none to read them on.
        if !self.notices.is_empty() && self.me.is_some() {
            self.overlays.push(Overlay::Notices { scroll: 0 });
        }
    }

    /// The made-up call of the tour: nothing is written, and nobody's telephone rings.
    #[must_use]
    pub fn is_rehearsal(&self) -> bool {
        self.saves.undoable == Undoable::Never
    }

    /// Says something that stands until it has been seen.
    pub fn notify(&mut self, text: String) {
        self.notices.push(text);
        if self.me.is_some() && !self.overlays.iter().any(|overlay| matches!(overlay, Overlay::Notices { .. })) {
            self.deaf_until_ms = self.elapsed_ms + DEAF_MS;
            self.overlays.push(Overlay::Notices { scroll: 0 });
        }
    }

    /// Goes to a screen by the program's own decision: keys that were meant for the old one are dropped.
    pub fn switch(&mut self, screen: Screen) {
        if self.screen != screen {
            self.deaf_until_ms = self.elapsed_ms + DEAF_MS;
        }
        self.show(screen);
    }

    /// When the runtime should wake `update` although nothing happened: the earliest thing that is due.
    #[must_use]
    pub fn wakes_at_ms(&self) -> Option<u64> {
        let banner = self.banner.as_ref().map(|banner| banner.until_ms);
        // The clock on the screen shows minutes, in a running call seconds.
        let step = if self.call.as_ref().is_some_and(LiveCall::running) { 1_000 } else { 60_000 };
        let clock = (self.elapsed_ms / step + 1) * step;
        let tour = self.tour.as_ref().and_then(|tour| tour.model.wakes_at_ms());
        [banner, drafts::due_ms(self), tour, Some(clock)].into_iter().flatten().min()
    }
}
