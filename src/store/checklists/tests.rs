//! What a signed deal starts, how items are ticked by hand and by a call, and when a checklist is done.

use super::*;
use crate::domain::{
    Amiss, CareTouch, Channel, ChecklistName, ChecklistState, ChecklistTemplate, ClientId, DealId, FollowUp, ItemName,
    ItemTemplate, Language, NewDeal, TimelineKind, TouchKind, TouchState, Zone,
};
use crate::store::testing::{Base, Talk, answer, at, base, dump};
use crate::store::{CandidateQuery, StoreError};

fn item(name: &str, mandatory: bool, page: Option<&str>) -> ItemTemplate {
    ItemTemplate {
        name: ItemName(name.into()),
        text: name.into(),
        hint: None,
        mandatory,
        page: page.map(|page| StepId(page.into())),
    }
}

fn list(name: &str, items: Vec<ItemTemplate>) -> ChecklistTemplate {
    ChecklistTemplate {
        name: ChecklistName(name.into()),
        version: 1,
        language: Language::English,
        title: name.into(),
        items,
    }
}

fn touches(day: &str) -> Vec<CareTouch> {
    let touch = |kind, channel, checklist| CareTouch {
        kind,
        channel,
        due_on: day.parse().unwrap(),
        goal: "goal".to_owned(),
        checklist,
    };
    let letter = vec![item("greeting", true, None), item("expectations", true, None), item("upsell", true, None)];
    let service =
        vec![item("delivery", true, Some("leave")), item("manager", true, Some("reason")), item("idea", false, None)];
    vec![
        touch(TouchKind::WelcomeLetter, Channel::Letter, Some(list("welcome-letter", letter))),
        touch(TouchKind::NextDayCall, Channel::Call, None),
        touch(TouchKind::ServiceCall, Channel::Call, Some(list("service-call", service))),
    ]
}

fn deal(b: &Base, client: ClientId, day: &str) -> NewDeal {
    NewDeal {
        id: (),
        client,
        title: "pump".into(),
        amount_minor: Some(100),
        currency: Some("RUB".into()),
        seller: Some(b.oleg),
        signed_on: day.parse().ok(),
        delivered_on: None,
        used_up_on: None,
        stage: None,
    }
}

fn sign(b: &mut Base, client: ClientId) -> DealId {
    let zone = Zone::utc();
    let care = CareStart { touches: touches("2026-03-10"), user_zone: &zone };
    let deal = deal(b, client, "2026-03-10");
    b.store.sign_deal(&deal, &care, b.oleg, at(0)).unwrap().1
}

fn lists(b: &Base) -> (ChecklistId, ChecklistId) {
    let open = b.store.open_checklists(10).unwrap();
    let of = |kind| open.iter().find(|row| row.kind == kind).unwrap().id;
    (of(TouchKind::WelcomeLetter), of(TouchKind::ServiceCall))
}

fn states(b: &Base, checklist: ChecklistId) -> Vec<ItemState> {
    b.store.checklist(checklist).unwrap().items.iter().map(|item| item.state).collect()
}

use ItemState::{Done, NotApplicable, Open};

#[test]
fn a_signed_deal_starts_its_contacts_and_checklists_and_one_undo_takes_all_back() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    let before = dump(&b.store);
    sign(&mut b, client);
    let card = b.store.client_card(client).unwrap();
    let kinds: Vec<TouchKind> =
        card.planned.iter().map(|touch| touch.kind).filter(|kind| *kind != TouchKind::Survey).collect();
    assert_eq!(kinds, [TouchKind::WelcomeLetter, TouchKind::NextDayCall, TouchKind::ServiceCall]);
    let moscow = Zone::new("Europe/Moscow").unwrap();
    assert!(card.planned.iter().any(|touch| touch.due == moscow.start_of("2026-03-10".parse().unwrap())));
    assert_eq!(card.checklists.iter().map(|row| (row.done, row.of)).collect::<Vec<_>>(), [(0, 3), (0, 3)]);
    b.store.undo(b.oleg, at(1)).unwrap();
    assert_eq!(dump(&b.store), before);
}

#[test]
fn a_corrected_day_of_signing_moves_what_nobody_has_tried_yet() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    let id = sign(&mut b, client);
    let zone = Zone::utc();
    let later = CareStart { touches: touches("2026-03-12"), user_zone: &zone };
    let changed = deal(&b, client, "2026-03-12").with_id(id);
    b.store.change_deal(&changed, &later, b.oleg, at(5)).unwrap();
    let due = Zone::new("Europe/Moscow").unwrap().start_of("2026-03-12".parse().unwrap());
    assert!(b.store.open_checklists(10).unwrap().iter().all(|row| row.due == due));
    assert_eq!(b.store.client_card(client).unwrap().checklists.len(), 2, "nothing is started a second time");
}

#[test]
fn sent_is_refused_while_something_mandatory_is_open_and_the_reason_is_kept() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    sign(&mut b, client);
    let (letter, _) = lists(&b);
    let items: Vec<i64> = b.store.checklist(letter).unwrap().items.iter().map(|item| item.id).collect();
    b.store.tick(letter, items[0], Done, b.oleg, at(1)).unwrap();
    b.store.tick(letter, items[1], NotApplicable, b.oleg, at(2)).unwrap();
    let refused = b.store.finish_checklist(letter, None, b.oleg, at(3)).unwrap_err();
    let StoreError::ChecklistIncomplete { missing, amiss } = refused else { panic!("{refused}") };
    assert_eq!(missing, ["expectations", "upsell"], "a letter without expectations is not whole, whoever waves it by");
    assert_eq!(amiss, Some(Amiss::NotWritten));
    let blank = b.store.finish_checklist(letter, Some("  "), b.oleg, at(3));
    assert!(blank.is_err(), "a blank is no reason");
    b.store.finish_checklist(letter, Some("no time for an idea"), b.oleg, at(4)).unwrap();
    let sent = b.store.checklist(letter).unwrap();
    assert_eq!(sent.state, ChecklistState::Sent);
    assert_eq!(sent.reason.as_deref(), Some("no time for an idea"));
    assert_eq!(sent.finished, Some((at(4), Some(b.oleg))));
    let card = b.store.client_card(client).unwrap();
    assert_eq!(card.last_contact, Some(at(4)), "a letter is a contact like any other");
    let service = card.planned.iter().find(|touch| touch.kind == TouchKind::ServiceCall).unwrap().id;
    let only_written = |b: &Base| {
        let found = b.store.candidate_of_touch(service, Some(b.vera), &Zone::utc(), at(4)).unwrap().unwrap();
        found.more.only_written
    };
    assert!(only_written(&b), "but nobody was heard");
    b.store.undo(b.oleg, at(5)).unwrap();
    assert!(!only_written(&b));
    assert_ne!(b.store.client_card(client).unwrap().last_contact, Some(at(4)));
    b.store.redo(b.oleg, at(6)).unwrap();
    assert!(b.store.tick(letter, items[2], Done, b.oleg, at(5)).is_err(), "what is sent is not ticked any more");
}

#[test]
fn a_letter_is_kept_with_its_text_recipient_and_author_when_it_leaves() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    sign(&mut b, client);
    let (letter, _) = lists(&b);
    let text = Letter { to: "anna@firm.ru".into(), subject: "Welcome".into(), body: "Dear Anna,\n\nhello".into() };
    b.store.save_letter_draft(letter, &text, b.oleg, at(1)).unwrap();
    for item in b.store.checklist(letter).unwrap().items {
        b.store.tick(letter, item.id, Done, b.oleg, at(2)).unwrap();
    }
    b.store.finish_checklist(letter, Some("no reason needed"), b.oleg, at(3)).unwrap();
    assert_eq!(b.store.sent_letter(letter).unwrap(), Some((text.clone(), at(3), Some(b.oleg))));
    let card = b.store.client_card(client).unwrap();
    let letters: Vec<_> =
        card.timeline.iter().filter(|entry| matches!(entry.what, TimelineKind::Letter { .. })).collect();
    assert_eq!(letters.len(), 1);
    assert!(!card.planned.iter().any(|touch| touch.kind == TouchKind::WelcomeLetter), "its touch is done");
    assert_eq!(b.store.checklist(letter).unwrap().reason, None, "nothing was missing, so there is nothing to excuse");
    b.store.undo(b.oleg, at(4)).unwrap();
    assert_eq!(b.store.sent_letter(letter).unwrap(), None);
    assert_eq!(
        b.store.letter_draft(letter, b.oleg).unwrap().map(|draft| draft.letter),
        Some(text),
        "it is there again"
    );
}

#[test]
fn sent_is_refused_without_a_whole_text_whatever_is_ticked() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    sign(&mut b, client);
    let (letter, _) = lists(&b);
    for item in b.store.checklist(letter).unwrap().items {
        b.store.tick(letter, item.id, Done, b.oleg, at(2)).unwrap();
    }
    let amiss = |b: &mut Base| match b.store.finish_checklist(letter, None, b.oleg, at(3)).unwrap_err() {
        StoreError::ChecklistIncomplete { missing, amiss } if missing.is_empty() => amiss,
        other => panic!("{other}"),
    };
    assert_eq!(amiss(&mut b), Some(Amiss::NotWritten));
    let text = |body: &str| Letter { to: "anna@firm.ru".into(), subject: "Welcome".into(), body: body.into() };
    b.store.save_letter_draft(letter, &text("Dear Anna, ‹what comes next›"), b.oleg, at(1)).unwrap();
    assert_eq!(amiss(&mut b), Some(Amiss::Gaps(1)));
    b.store.save_letter_draft(letter, &text("Dear Anna, we come on Friday"), b.oleg, at(1)).unwrap();
    b.store.finish_checklist(letter, None, b.oleg, at(3)).unwrap();
    assert_eq!(b.store.sent_letter(letter).unwrap().unwrap().0.body, "Dear Anna, we come on Friday");
}

#[test]
fn a_checklist_goes_off_the_plan_with_its_contact_and_comes_back_with_it() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    sign(&mut b, client);
    let (letter, service) = lists(&b);
    let touch = b.store.checklist(letter).unwrap().touch.unwrap();
    b.store.drop_touches(&[touch], b.oleg, at(7)).unwrap();
    let open = |b: &Base| b.store.open_checklists(10).unwrap().into_iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(open(&b), [service]);
    let dropped = b.store.checklist(letter).unwrap();
    assert_eq!((dropped.state, dropped.finished), (ChecklistState::Dropped, Some((at(7), None))));
    let rows = b.store.client_card(client).unwrap().checklists;
    assert_eq!(rows.last().map(|row| (row.id, row.state)), Some((letter, ChecklistState::Dropped)), "the last of all");
    assert!(b.store.tick(letter, dropped.items[0].id, Done, b.oleg, at(8)).is_err());
    assert!(b.store.finish_checklist(letter, Some("why not"), b.oleg, at(8)).is_err());
    b.store.undo(b.oleg, at(9)).unwrap();
    assert_eq!(open(&b), [letter, service]);
    assert_eq!(b.store.checklist(letter).unwrap().finished, None);
}

#[test]
fn a_client_who_goes_into_the_archive_leaves_no_open_checklist() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    sign(&mut b, client);
    b.store.archive_client(client, b.oleg, at(7)).unwrap();
    assert!(b.store.open_checklists(10).unwrap().is_empty());
}

fn service_call(b: &mut Base) -> (ChecklistId, Talk) {
    let (client, phone, _) = b.client("Берёзка", "+79160000001");
    sign(b, client);
    let (_, service) = lists(b);
    let touch = b.store.checklist(service).unwrap().touch.unwrap();
    let talk = b.talk(10, client, phone, touch);
    (service, talk)
}

#[test]
fn an_answered_page_ticks_its_item_and_undo_takes_both_back() {
    let mut b = base();
    let (service, mut talk) = service_call(&mut b);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    b.tell(&mut talk, answer("reason", AnswerValue::Text("friendly".into())));
    let list = b.store.checklist(service).unwrap();
    assert_eq!(list.items.iter().map(|item| item.state).collect::<Vec<_>>(), [Done, Done, Open]);
    assert_eq!(list.items[0].note.as_deref(), Some("yes"), "the words of the option");
    assert_eq!(list.items[1].note.as_deref(), Some("friendly"));
    assert_eq!(list.items[1].ticked.unwrap().1, Some(b.vera));
    b.store.undo(b.vera, at(30)).unwrap();
    assert_eq!(states(&b, service), [Done, Open, Open]);
    b.store.redo(b.vera, at(31)).unwrap();
    assert_eq!(states(&b, service), [Done, Done, Open]);
}

#[test]
fn a_page_that_is_not_answered_ticks_nothing_and_a_hand_made_note_stays() {
    let mut b = base();
    let (service, mut talk) = service_call(&mut b);
    let manager = b.store.checklist(service).unwrap().items[1].id;
    b.store.note_item(service, manager, "asked twice already", b.oleg, at(11)).unwrap();
    b.tell(&mut talk, answer("reason", AnswerValue::Passed));
    assert_eq!(states(&b, service), [Open, Open, Open]);
    b.tell(&mut talk, answer("reason", AnswerValue::Text("fine".into())));
    let list = b.store.checklist(service).unwrap();
    assert_eq!((list.items[1].state, list.items[1].note.as_deref()), (Done, Some("asked twice already")));
    b.tell(&mut talk, answer("leave", AnswerValue::Ticked));
    assert_eq!(states(&b, service), [Open, Done, Open]);
}

#[test]
fn a_page_that_was_asked_ticks_its_item_also_where_the_client_has_no_answer() {
    let mut b = base();
    let (service, mut talk) = service_call(&mut b);
    b.tell(&mut talk, answer("leave", AnswerValue::DontKnow));
    b.tell(&mut talk, answer("reason", AnswerValue::Refused));
    let said = |b: &Base| b.store.checklist(service).unwrap().items.into_iter().map(|item| item.unanswered).collect();
    let items: Vec<Option<Unanswered>> = said(&b);
    assert_eq!(items, [Some(Unanswered::DontKnow), Some(Unanswered::Refused), None]);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    let items: Vec<Option<Unanswered>> = said(&b);
    assert_eq!(items, [None, Some(Unanswered::Refused), None]);
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
    assert_eq!(b.store.checklist(service).unwrap().state, ChecklistState::Done);
}

#[test]
fn a_note_is_the_clients_words_without_our_marks() {
    for (said, note) in
        [("friendly ! send the manual tomorrow #people", Some("friendly")), ("! send the manual tomorrow", None)]
    {
        let mut b = base();
        let (service, mut talk) = service_call(&mut b);
        b.tell(&mut talk, answer("reason", AnswerValue::Text(said.into())));
        let item = &b.store.checklist(service).unwrap().items[1];
        assert_eq!((item.state, item.note.as_deref()), (Done, note), "{said}");
    }
}

#[test]
fn the_words_of_a_letter_come_back_with_the_deal_that_was_taken_back() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    sign(&mut b, client);
    let (letter, _) = lists(&b);
    let text = Letter { to: "anna@firm.ru".into(), subject: "Welcome".into(), body: "half a page".into() };
    b.store.save_letter_draft(letter, &text, b.oleg, at(1)).unwrap();
    let kept = |b: &Base, letter| b.store.letter_draft(letter, b.oleg).unwrap().map(|draft| draft.letter);
    b.store.undo(b.oleg, at(2)).unwrap();
    assert!(b.store.checklist(letter).is_err());
    b.store.redo(b.oleg, at(3)).unwrap();
    assert_eq!((lists(&b).0, kept(&b, letter)), (letter, Some(text)));
    // A deal signed after it was taken back again is another one, and has no words yet.
    b.store.undo(b.oleg, at(4)).unwrap();
    sign(&mut b, client);
    let (other, _) = lists(&b);
    assert_eq!((other == letter, kept(&b, other)), (false, None));
}

#[test]
fn each_author_has_a_draft_of_their_own_and_who_has_none_is_shown_the_newest() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    sign(&mut b, client);
    let (letter, _) = lists(&b);
    let text = |body: &str| Letter { to: "anna@firm.ru".into(), subject: "Welcome".into(), body: body.into() };
    let shown = |b: &Base, to| b.store.letter_draft(letter, to).unwrap().map(|draft| (draft.letter.body, draft.author));
    b.store.save_letter_draft(letter, &text("from Oleg"), b.oleg, at(1)).unwrap();
    assert_eq!(shown(&b, b.vera), Some(("from Oleg".into(), Some(b.oleg))));
    b.store.save_letter_draft(letter, &text("from Vera"), b.vera, at(2)).unwrap();
    assert_eq!(shown(&b, b.vera), Some(("from Vera".into(), Some(b.vera))));
    assert_eq!(shown(&b, b.oleg), Some(("from Oleg".into(), Some(b.oleg))));
    // Whoever marks the letter as sent sends their own, else it stays its author's.
    for item in b.store.checklist(letter).unwrap().items {
        b.store.tick(letter, item.id, Done, b.oleg, at(3)).unwrap();
    }
    b.store.finish_checklist(letter, None, b.oleg, at(4)).unwrap();
    assert_eq!(b.store.sent_letter(letter).unwrap(), Some((text("from Oleg"), at(4), Some(b.oleg))));
}

#[test]
fn a_finished_call_ends_its_checklist_only_where_nothing_mandatory_is_open() {
    for whole in [true, false] {
        let mut b = base();
        let (service, mut talk) = service_call(&mut b);
        b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
        if whole {
            b.tell(&mut talk, answer("reason", AnswerValue::Text("friendly".into())));
        }
        b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
        let state = b.store.checklist(service).unwrap().state;
        assert_eq!(state, if whole { ChecklistState::Done } else { ChecklistState::Open });
    }
}

#[test]
fn a_row_of_the_call_list_knows_the_deal_the_seller_and_how_far_the_checklist_is() {
    let mut b = base();
    let (client, ..) = b.client("Берёзка", "+79160000001");
    sign(&mut b, client);
    let (_, service) = lists(&b);
    let delivery = b.store.checklist(service).unwrap().items[0].id;
    b.store.tick(service, delivery, Done, b.vera, at(1)).unwrap();
    let query = CandidateQuery {
        now: at(10),
        day_end: at(600),
        open_zones: vec![Zone::new("Europe/Moscow").unwrap()],
        user_zone: Zone::utc(),
        operator: Some(b.vera),
        limit: 100,
        excluded_limit: 50,
        filter: crate::domain::TodayFilter::default(),
        open_clients: Vec::new(),
    };
    let rows = b.store.call_candidates(&query).unwrap().list;
    let row = rows.iter().find(|row| row.touch.kind == TouchKind::ServiceCall).unwrap();
    let care = row.care.as_ref().unwrap();
    assert_eq!((care.product.as_str(), care.seller), ("pump", Some(b.oleg)));
    let progress = care.checklist.as_ref().unwrap();
    assert_eq!((progress.id, progress.done, progress.of), (service, 1, 3));
    assert_eq!(progress.ticked, [StepId("leave".into())]);
    assert_eq!(progress.missing, [Some(StepId("reason".into()))], "the idea is not mandatory");
    assert_eq!(row.touch.state, TouchState::Planned);
}
