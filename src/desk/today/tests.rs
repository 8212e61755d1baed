//! The list of a day, from the base to the order on the screen: users at both ends of the country, clients in six
//! zones, the day a clock changes, and the ends of the world.

use rstest::rstest;

use super::*;
use crate::domain::{
    CallingSettings, ClientKind, Exclusion, NewClient, NewPhone, OperatorRole, PhoneKind, Settings, Week,
};
use crate::i18n::dates;
use crate::store::Store;

/// Long before every list of these tests.
const FOUNDED: &str = "2026-01-12T09:00:00Z";

const SIX: [&str; 6] = [
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Asia/Yekaterinburg",
    "Asia/Vladivostok",
    "Europe/Berlin",
    "America/New_York",
];

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn zone(name: &str) -> Zone {
    Zone::new(name).unwrap()
}

struct Firm {
    store: Store,
    me: OperatorId,
}

impl Firm {
    /// A firm with one client in each zone, called like the zone's city.
    fn with_clients_in(zones: &[&str]) -> Self {
        let mut store = Store::in_memory(at(FOUNDED)).unwrap();
        let me = store.add_operator("Вера", OperatorRole::Operator, None, at(FOUNDED)).unwrap();
        let mut firm = Self { store, me };
        for (name, number) in zones.iter().zip(10..) {
            firm.client(city(name), Some(zone(name)), number);
        }
        firm
    }

    fn client(&mut self, name: &str, zone: Option<Zone>, number: i32) -> ClientId {
        let client = NewClient { zone, ..NewClient::named(name, ClientKind::Company) };
        let (_, id) = self.store.add_client(&client, self.me, at(FOUNDED)).unwrap();
        let phone = NewPhone {
            id: (),
            person: None,
            raw: format!("+749511122{number}"),
            e164: Some(format!("+749511122{number}")),
            extension: None,
            kind: PhoneKind::Work,
            dead_since: None,
        };
        self.store.add_phone(id, &phone, self.me, at(FOUNDED)).unwrap();
        id
    }

    /// Calls are made on every day of the week in this window.
    fn every_day(&mut self, window: &str) {
        let mut week = Week::default();
        for day in Week::DAYS {
            week.of_mut(day).push(window.parse().unwrap());
        }
        let calling = CallingSettings { week: Some(week), ..CallingSettings::default() };
        self.store.set_settings(&Settings { calling, ..Settings::default() }, Some(self.me), at(FOUNDED)).unwrap();
    }

    fn list(&self, user_zone: &str, now: &str) -> TodaysList {
        let playbooks = Arc::new(Playbooks::built_in());
        todays_list(&self.store, &playbooks, &Whose::all(Some(self.me), &zone(user_zone)), at(now)).unwrap()
    }

    /// Who is offered, and the clock on each row.
    fn offered(&self, user_zone: &str, now: &str) -> Vec<(String, String)> {
        let list = self.list(user_zone, now);
        let rows = list.rows.iter().filter(|row| row.rank.is_some());
        rows.map(|row| (row.candidate.client_name.clone(), dates::clock(at(now), &row.candidate.zone))).collect()
    }
}

fn city(zone: &str) -> &str {
    zone.rsplit('/').next().unwrap_or(zone)
}

fn rows(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(name, clock)| ((*name).to_owned(), (*clock).to_owned())).collect()
}

#[rstest]
// Tuesday, a quarter to ten in Kaliningrad: lunch in the Urals, the evening in the far east, early in the west.
#[case("2026-11-24T09:45:00+02:00", &[("Kaliningrad", "09:45"), ("Moscow", "10:45")])]
// Three in the afternoon in Vladivostok: the morning in the Urals, and Moscow still asleep.
#[case("2026-11-24T15:00:00+10:00", &[("Yekaterinburg", "10:00"), ("Vladivostok", "15:00")])]
// Half past four in Kaliningrad: New York has begun, Berlin and Moscow are still there.
#[case("2026-11-24T16:30:00+02:00", &[("Kaliningrad", "16:30"), ("Berlin", "15:30"), ("New_York", "09:30")])]
fn the_list_is_by_the_clients_clocks_wherever_the_user_sits(#[case] now: &str, #[case] expected: &[(&str, &str)]) {
    let firm = Firm::with_clients_in(&SIX);
    for user in ["Europe/Kaliningrad", "Asia/Vladivostok"] {
        assert_eq!(firm.offered(user, now), rows(expected), "for a user in {user}");
    }
}

#[rstest]
// Clocks go back in Berlin on Sunday, 25 October 2026, at three in the morning; half past nine comes an hour later.
#[case("2026-10-24T07:45:00Z", Some("09:45"))]
#[case("2026-10-25T07:45:00Z", None)]
#[case("2026-10-25T08:29:00Z", None)]
#[case("2026-10-25T08:30:00Z", Some("09:30"))]
// They go forward on Sunday, 28 March 2027, an hour earlier than the day before.
#[case("2027-03-27T07:30:00Z", None)]
#[case("2027-03-28T07:29:00Z", None)]
#[case("2027-03-28T07:30:00Z", Some("09:30"))]
fn on_the_day_a_clock_changes_berlin_opens_by_its_new_clock(#[case] now: &str, #[case] clock: Option<&str>) {
    let mut firm = Firm::with_clients_in(&SIX);
    firm.every_day("09:30-17:30");
    for user in ["Europe/Kaliningrad", "Asia/Vladivostok"] {
        let offered = firm.offered(user, now);
        let berlin = offered.iter().find(|(name, _)| name == "Berlin").map(|(_, clock)| clock.as_str());
        assert_eq!(berlin, clock, "for a user in {user}");
        // Nobody else's clock has changed: Moscow is three hours ahead of UTC.
        assert!(offered.iter().any(|(name, _)| name == "Moscow"));
    }
}

#[test]
fn what_is_left_out_says_when_it_opens_on_the_day_of_the_change() {
    let mut firm = Firm::with_clients_in(&SIX);
    firm.every_day("09:30-17:30");
    let list = firm.list("Asia/Vladivostok", "2026-10-25T07:45:00Z");
    let opens = |name: &str| {
        let row = list.rows.iter().find(|row| row.candidate.client_name == name)?;
        match row.excluded {
            Some(Exclusion::OutsideHours { opens }) => Some(opens),
            _ => None,
        }
    };
    assert_eq!(opens("Berlin"), Some(at("2026-10-25T09:30:00+01:00")));
    assert_eq!(opens("Vladivostok"), Some(at("2026-10-26T09:30:00+10:00")));
    assert_eq!(opens("New_York"), Some(at("2026-10-25T09:30:00-04:00")));
    assert_eq!(opens("Moscow"), None);
}

#[test]
fn an_agreed_time_keeps_its_clock_over_the_change() {
    // Agreed on Saturday: Sunday at ten by Berlin's clock, which is nine o'clock UTC and no longer eight.
    let mut firm = Firm::with_clients_in(&["Europe/Berlin"]);
    firm.every_day("09:30-17:30");
    let playbooks = Playbooks::built_in();
    let time = crate::i18n::callback::parse_callback(
        "завтра в 10",
        at("2026-10-24T12:00:00Z"),
        &zone("Europe/Berlin"),
        &playbooks.calling_hours,
        &playbooks.calendar,
        crate::domain::DateOrder::DayFirst,
    )
    .unwrap();
    assert_eq!(time.from, at("2026-10-25T09:00:00Z"));
    let touch = firm.list("Europe/Kaliningrad", "2026-10-25T09:00:00Z").rows[0].candidate.touch.id;
    let appointment = time.appointment(&zone("Europe/Berlin"), None);
    firm.store.put_off(&[touch], &appointment, None, firm.me, at("2026-10-24T12:00:00Z")).unwrap();
    assert_eq!(firm.offered("Europe/Kaliningrad", "2026-10-25T08:59:00Z"), rows(&[]));
    assert_eq!(firm.offered("Asia/Vladivostok", "2026-10-25T09:00:00Z"), rows(&[("Berlin", "10:00")]));
}

#[test]
fn a_clients_zone_that_nobody_knows_is_the_users() {
    let mut firm = Firm::with_clients_in(&[]);
    firm.client("Unknown", None, 10);
    assert_eq!(firm.offered("Europe/Kaliningrad", "2026-11-24T07:45:00Z"), rows(&[("Unknown", "09:45")]));
    assert_eq!(firm.offered("Asia/Vladivostok", "2026-11-24T07:45:00Z"), rows(&[]));
    assert_eq!(firm.offered("Asia/Vladivostok", "2026-11-24T00:00:00Z"), rows(&[("Unknown", "10:00")]));
}

#[test]
fn at_the_ends_of_the_world_it_is_another_day() {
    // 21:00 UTC on Tuesday: Wednesday, 11:00, at UTC+14; Tuesday, 09:00, at UTC−12; Wednesday, 10:00, at UTC+13.
    let mut firm = Firm::with_clients_in(&["Pacific/Kiritimati", "Etc/GMT+12", "Pacific/Tongatapu"]);
    let now = "2026-11-24T21:00:00Z";
    let expected = rows(&[("Kiritimati", "11:00"), ("Tongatapu", "10:00")]);
    for user in ["Pacific/Kiritimati", "Etc/GMT+12", "Europe/Moscow"] {
        assert_eq!(firm.offered(user, now), expected, "for a user in {user}");
    }
    // Half an hour later it is calling time on the other end too.
    assert!(firm.offered("Europe/Moscow", "2026-11-24T21:30:00Z").contains(&("GMT+12".to_owned(), "09:30".to_owned())));
    // What falls on Thursday by the clock of UTC+14 waits for that day, for users at both ends.
    let thursday = at("2026-11-26T00:00:00+14:00");
    let id = firm.client("Thursday", Some(zone("Pacific/Kiritimati")), 20);
    let touch = firm.store.client_card(id).unwrap().planned[0].id;
    firm.store.drop_touches(&[touch], firm.me, at(FOUNDED)).unwrap();
    let planned = crate::store::PlannedTouch {
        ready: at(FOUNDED),
        ..crate::store::PlannedTouch::new(
            id,
            crate::domain::TouchKind::ServiceCall,
            crate::domain::Channel::Call,
            thursday,
        )
    };
    firm.store.plan_touch(&planned, firm.me, at(FOUNDED)).unwrap();
    for user in ["Pacific/Kiritimati", "Etc/GMT+12"] {
        assert!(!firm.offered(user, now).iter().any(|(name, _)| name == "Thursday"), "for a user in {user}");
        let then = firm.offered(user, "2026-11-25T21:00:00Z");
        let first = then.first().map(|(name, clock)| (name.as_str(), clock.as_str()));
        let expected = if user == "Pacific/Kiritimati" { Some(("Thursday", "11:00")) } else { None };
        if expected.is_some() {
            assert_eq!(first, expected, "for a user in {user}");
        }
    }
}

#[test]
fn a_client_with_hours_of_their_own_is_rung_when_the_zone_is_closed_and_not_when_it_is_open() {
    let mut firm = Firm::with_clients_in(&["Europe/Moscow"]);
    let night = firm.client("Baker", Some(zone("Europe/Moscow")), 20);
    let mut week = Week::default();
    week.tue.push("05:00-07:00".parse().unwrap());
    firm.store.set_client_hours(night, Some(&week), firm.me, at(FOUNDED)).unwrap();
    assert_eq!(firm.offered("Europe/Moscow", "2026-11-24T06:00:00+03:00"), rows(&[("Baker", "06:00")]));
    assert_eq!(firm.offered("Europe/Moscow", "2026-11-24T10:00:00+03:00"), rows(&[("Moscow", "10:00")]));
    let list = firm.list("Europe/Moscow", "2026-11-24T10:00:00+03:00");
    let baker = list.rows.iter().find(|row| row.client() == night).unwrap();
    assert_eq!(baker.excluded, Some(Exclusion::OutsideHours { opens: at("2026-12-01T05:00:00+03:00") }));
}

#[test]
fn a_zone_with_hours_of_its_own_and_days_off_set_on_the_screen() {
    let mut firm = Firm::with_clients_in(&["Europe/Moscow", "Asia/Vladivostok"]);
    let mut week = Week::default();
    week.tue.push("20:00-21:00".parse().unwrap());
    let calling = CallingSettings {
        zones: [(zone("Asia/Vladivostok"), week)].into_iter().collect(),
        days_off: ["2026-11-25".parse().unwrap()].into_iter().collect(),
        ..CallingSettings::default()
    };
    firm.store.set_settings(&Settings { calling, ..Settings::default() }, Some(firm.me), at(FOUNDED)).unwrap();
    let evening = "2026-11-24T20:30:00+10:00";
    assert_eq!(firm.offered("Europe/Moscow", evening), rows(&[("Vladivostok", "20:30")]));
    assert_eq!(firm.offered("Europe/Moscow", "2026-11-25T10:00:00+03:00"), rows(&[]));
    assert_eq!(firm.list("Europe/Moscow", evening).playbooks.calendar.days_off.len(), 1);
}

/// A Tuesday morning in Moscow.
const TUESDAY: &str = "2026-11-24T10:00:00+03:00";

#[test]
fn clients_without_a_number_take_nobodys_place() {
    let mut firm = Firm::with_clients_in(&[]);
    for number in 0..400 {
        let client = NewClient {
            zone: Some(zone("Europe/Moscow")),
            ..NewClient::named(format!("{number}"), ClientKind::Company)
        };
        firm.store.add_client(&client, firm.me, at(FOUNDED)).unwrap();
    }
    for number in 10..15 {
        firm.client(&format!("with a number {number}"), Some(zone("Europe/Moscow")), number);
    }
    assert_eq!(firm.offered("Europe/Moscow", TUESDAY).len(), 5);
    let list = firm.list("Europe/Moscow", TUESDAY);
    let left_out: Vec<_> = list.rows.iter().filter_map(|row| row.excluded.clone()).collect();
    assert_eq!(left_out, vec![Exclusion::NoNumber; EXCLUDED], "some of them are shown, as ever");
    let playbooks = Arc::new(Playbooks::built_in());
    let first =
        first_rows(&firm.store, &playbooks, &Whose::all(Some(firm.me), &zone("Europe/Moscow")), at(TUESDAY)).unwrap();
    assert_eq!(first.map(|list| list.rows.len()), Some(5));
}

#[test]
fn where_the_first_clients_cannot_be_rung_the_next_ones_are_looked_at() {
    let mut firm = Firm::with_clients_in(&[]);
    let ira = firm.store.add_operator("Ира", OperatorRole::Operator, None, at(FOUNDED)).unwrap();
    for number in 1000..1400 {
        let id = firm.client("held", Some(zone("Europe/Moscow")), number);
        firm.store.claim(id, ira, at(TUESDAY)).unwrap();
    }
    firm.client("free", Some(zone("Europe/Moscow")), 99);
    assert_eq!(firm.offered("Europe/Moscow", TUESDAY), rows(&[("free", "10:00")]));
    assert!(!firm.list("Europe/Moscow", TUESDAY).more);
}

#[test]
fn a_list_that_is_cut_off_says_so() {
    let mut firm = Firm::with_clients_in(&[]);
    for number in 1000..1301 {
        firm.client("due", Some(zone("Europe/Moscow")), number);
    }
    let list = firm.list("Europe/Moscow", TUESDAY);
    assert_eq!((list.rows.len(), list.more), (CANDIDATES, true));
}

#[test]
fn a_case_is_on_the_list_from_its_beginning_by_the_clients_own_hours_too() {
    let mut firm = Firm::with_clients_in(&[]);
    let evenings = firm.client("Baker", Some(zone("Europe/Moscow")), 20);
    let mut week = Week::default();
    week.tue.push("18:00-20:00".parse().unwrap());
    firm.store.set_client_hours(evenings, Some(&week), firm.me, at(FOUNDED)).unwrap();
    let case = crate::domain::NewCase {
        client: evenings,
        person: None,
        subject: "late".to_owned(),
        owner: Some(firm.me),
        due: at("2026-11-25T18:00:00+03:00"),
        interview: None,
    };
    firm.store.change_commitment(&crate::domain::CommitmentChange::Open(case), firm.me, at(TUESDAY)).unwrap();
    let list = firm.list("Europe/Moscow", "2026-11-24T19:00:00+03:00");
    let first = list.rows.first().map(|row| (row.rank, row.candidate.touch.kind));
    assert_eq!(first, Some((Some(1), crate::domain::TouchKind::CaseTalk)));
}

#[test]
fn a_call_that_belongs_to_no_touch_is_no_row() {
    let mut firm = Firm::with_clients_in(&["Europe/Moscow"]);
    let row = firm.list("Europe/Moscow", TUESDAY).rows.remove(0);
    firm.store.claim(row.client(), firm.me, at(TUESDAY)).unwrap();
    let call = crate::domain::NewCall {
        id: crate::domain::CallId(uuid::Uuid::from_u128(1)),
        client: row.client(),
        person: None,
        touch: None,
        interview: None,
        operator: firm.me,
        at: at(TUESDAY),
    };
    firm.store.begin_call(&call, None).unwrap();
    let found = row_of_open_call(&firm.store, firm.me, &zone("Europe/Moscow"), at(TUESDAY)).unwrap();
    assert_eq!(found, None);
}

#[test]
fn a_call_without_outcome_is_a_row_by_itself() {
    let mut firm = Firm::with_clients_in(&["Europe/Moscow"]);
    let row = firm.list("Europe/Moscow", TUESDAY).rows.remove(0);
    let open = |firm: &Firm| row_of_open_call(&firm.store, firm.me, &zone("Europe/Moscow"), at(TUESDAY)).unwrap();
    assert_eq!(open(&firm), None);
    firm.store.claim(row.client(), firm.me, at(TUESDAY)).unwrap();
    let call = crate::domain::NewCall {
        id: crate::domain::CallId(uuid::Uuid::from_u128(1)),
        client: row.client(),
        person: None,
        touch: Some(row.candidate.touch.id),
        interview: None,
        operator: firm.me,
        at: at(TUESDAY),
    };
    firm.store.begin_call(&call, None).unwrap();
    let number = row.candidate.phones[0].clone();
    let dialed = crate::domain::Event {
        id: crate::domain::EventId(uuid::Uuid::from_u128(2)),
        at: at(TUESDAY),
        elapsed_ms: 0,
        operator: firm.me,
        call: call.id,
        interview: None,
        body: crate::domain::EventBody::Dialed { phone: number.id, number: number.e164.unwrap() },
    };
    firm.store.append(&[dialed]).unwrap();
    let found = open(&firm).unwrap();
    assert_eq!((found.client(), found.rank, found.reason), (row.client(), None, Reason::NeedsOutcome));
}
