//! The call: the words to say, the answer, and at the side what is known and the path through the script.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::app::call::score_entry::Doubt;
use crate::app::call::{LiveCall, menu};
use crate::app::callback;
use crate::app::keymap::{Action, Context, key_of};
use crate::app::layout::wide;
use crate::app::text::TextField;
use crate::domain::{Answer, AnswerValue, CallState, InterviewState, Page, SafeText, Score, StepState};
use crate::i18n::score_words::{class_in_words, score_in_words};
use crate::i18n::{dates, telephone};
use crate::playbook::{CallFacts, render};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, figures, framed, lines, span, wrap};

use super::{Look, brief, call_short};

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let Some(call) = &look.model.call else { return };
    let side = wide(look.model.size);
    let (main, right) = if side {
        let [main, right] = Layout::horizontal([Constraint::Fill(5), Constraint::Fill(3)]).areas(area);
        (main, Some(right))
    } else {
        (area, None)
    };
    if call.call.reached() {
        conversation(frame, main, look, call, right.is_none());
    } else {
        before_answer(frame, main, look, call);
    }
    if let Some(right) = right {
        // The steps take what they need, at most half; a talk without a script has none.
        let steps = path_lines(look, call, usize::from(right.width.saturating_sub(2)));
        let height = u16::try_from(steps.len() + 2).unwrap_or(u16::MAX).min(right.height / 2);
        let height = if steps.is_empty() { 0 } else { height };
        let [about, path] = Layout::vertical([Constraint::Fill(1), Constraint::Length(height)]).areas(right);
        let inside = framed(frame, about, &look.model.words().call_about(), look.theme);
        let known = about_lines(look, call, usize::from(inside.width));
        let unseen = known.len().saturating_sub(usize::from(inside.height));
        lines(frame, inside, known);
        if unseen > 0 {
            let key = key_of(Action::ShowCard, Context::Words);
            let more = look.model.words().call_about_more(i64::try_from(unseen).unwrap_or(i64::MAX), key);
            below_box(frame, inside, Line::default(), look.line(format!(" {more} "), Meaning::Key));
        }
        if !steps.is_empty() {
            let inside = framed(frame, path, &look.model.words().call_path(), look.theme);
            lines(frame, inside, steps);
        }
    }
}

/// What the dialling has done with the number, and what is pressed next.
fn where_the_number_is(look: Look<'_>) -> String {
    let (files, words) = (&look.model.files, look.model.words());
    let in_program = files.dial_program.is_some() || files.dials_tel;
    if in_program { words.call_dialing_in_program() } else { words.call_dialing_hint() }
}

/// Dialled and nobody has answered, or the line went down before anybody did.
fn before_answer(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, call: &LiveCall) {
    let words = look.model.words();
    let inside = framed(frame, area, &words.call_dialing_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let mut shown = Vec::new();
    if let Some(dial) = call.call.dials().last() {
        // Behind a switchboard the number alone reaches nobody.
        let phone = call.candidate.phones.iter().find(|phone| phone.id == dial.phone);
        let number = telephone::grouped(&dial.number);
        let number = match phone.and_then(|phone| phone.extension.as_deref()) {
            Some(extension) => format!("{number} {}", words.phone_extension(extension)),
            None => number,
        };
        let said = words.call_dialed(number);
        shown.push(look.line(format!(" {}", SafeText::cells(&said, width)), Meaning::Say));
    }
    let over = call.call.state() == CallState::Ended;
    let hint = if over { words.call_needs_outcome() } else { where_the_number_is(look) };
    shown.extend(wrap(&hint, width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain)));
    shown.push(Line::default());
    let tried = call.tried_before();
    let numbers = call.candidate.phones.iter().enumerate();
    let numbers: Vec<_> = numbers
        .map(|(at, phone)| brief::number_line(look, phone, at == call.number, &call.briefing, &tried, width))
        .collect();
    let before = std::mem::take(&mut shown);
    if let Some(script) = call.script.as_ref().filter(|_| !over) {
        shown.push(Line::default());
        shown.push(look.line(format!(" {}", words.call_when_they_answer()), Meaning::Heading));
        let greeting =
            if call.again || call.interview.times_started() > 0 { &script.greeting_again } else { &script.greeting };
        shown.extend(spoken(look, call, greeting, width));
        shown.extend(address_unknown(look, call, width));
        shown.push(Line::default());
        if call.voicemail {
            shown.push(look.line(format!(" {}", words.call_to_voicemail()), Meaning::Heading));
            // One message because of one thing; a second one is a nuisance.
            let once = menu::message_left(look.model);
            let text = if once { words.call_voicemail_once() } else { filled(look, call, &script.voicemail) };
            let meaning = if once { Meaning::Warning } else { Meaning::Say };
            shown.extend(wrap(&text, width).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
        } else {
            shown.push(look.line(format!(" {}", words.call_voicemail_hint()), Meaning::Faint));
        }
        if !wide(look.model.size) {
            shown.extend([Line::default(), call_short::about(look, call, width + 1)]);
        }
    } else {
        // Nobody is there to be greeted, or there is no script.
        shown.push(Line::default());
        shown.extend(subject(look, call, width));
    }
    // The words for whoever answers stay in sight however many numbers there are.
    let room = usize::from(inside.height).saturating_sub(before.len() + shown.len());
    let numbers = some_numbers(look, numbers, call.number, room.max(FEWEST_NUMBERS));
    lines(frame, inside, before.into_iter().chain(numbers).chain(shown).collect());
}

/// So many numbers are shown at least, with the line that counts the others.
const FEWEST_NUMBERS: usize = 4;

/// The numbers around the one that is dialled, and how many are out of sight.
fn some_numbers(look: Look<'_>, all: Vec<Line<'static>>, here: usize, room: usize) -> Vec<Line<'static>> {
    if all.len() <= room {
        return all;
    }
    let shown = room.saturating_sub(1).max(1);
    let above = here.saturating_sub(shown / 2).min(all.len() - shown);
    let below = all.len() - shown - above;
    let mut numbers: Vec<_> = all.into_iter().skip(above).take(shown).collect();
    numbers.push(brief::unseen(look, above, below));
    numbers
}

fn conversation(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, call: &LiveCall, narrow: bool) {
    let words = look.model.words();
    let path_height = if narrow { 2 } else { 0 };
    let told = say_lines(look, call, usize::from(area.width.saturating_sub(4)));
    let free = area.height.saturating_sub(path_height);
    let answer_height = shared(told.len(), free, answer_heights(look, call));
    let say = say_height(told.len(), free.saturating_sub(answer_height));
    let [say, answer, _, path] = Layout::vertical([
        Constraint::Length(say),
        Constraint::Length(answer_height),
        Constraint::Fill(1),
        Constraint::Length(path_height),
    ])
    .areas(area);
    let on_path: Vec<usize> = call.interview.pages_on_path().collect();
    let title = match call.page() {
        Some((at, _)) => {
            let number = on_path.iter().position(|page| *page == at).map_or(0, |place| place + 1);
            words.call_say(number.to_string().as_str(), on_path.len().to_string().as_str())
        }
        None if call.script.is_none() => words.call_free_title(),
        None if call.interview.state() == InterviewState::Refused => words.call_refused_title(),
        None => words.call_end_title(),
    };
    let inside = framed(frame, say, &title, look.theme);
    let told = without_blanks(told, usize::from(inside.height));
    let unseen = told.len().saturating_sub(usize::from(inside.height));
    lines(frame, inside, told);
    below_box(frame, inside, Line::default(), brief::unseen(look, 0, unseen));
    let inside = framed(frame, answer, &words.call_answer(), look.theme);
    match call.page() {
        Some((_, page)) => answer_box(frame, inside, look, call, page),
        None => {
            let text = match call.interview.state() {
                _ if call.script.is_none() => words.call_no_script(),
                InterviewState::Refused => words.call_refused_hint(),
                _ => words.call_complete_hint(),
            };
            let width = usize::from(inside.width.saturating_sub(2));
            let shown = wrap(&text, width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain));
            lines(frame, inside, shown.collect());
        }
    }
    if narrow {
        let width = usize::from(path.width);
        lines(frame, path, vec![call_short::about(look, call, width), call_short::path(look, call, width)]);
    }
}

/// Rows of the box of the answer: what stands in it takes, and what it has where there is room enough.
fn answer_heights(look: Look<'_>, call: &LiveCall) -> (u16, u16) {
    let page = call.page().map(|(_, page)| page);
    let recorded = page.and_then(|page| call.interview.answer(&page.id));
    let said = page.is_some_and(|page| doubted(look, call, page).is_some()) || unanswered(look, recorded).is_some();
    let said = u16::from(said);
    match call.asks() {
        Some(Answer::Score) => (figures::HEIGHT + 3, figures::HEIGHT + 4),
        Some(Answer::Choice { options }) => {
            let options = u16::try_from(options.len()).unwrap_or(4);
            (options + said + 2, options + 3)
        }
        Some(Answer::Permission { .. }) => (said + 4, 5),
        Some(Answer::Text) => {
            let marks = marks_height(look, call);
            // An empty line has its keys below it, one that is long goes on in rows of its own.
            let typed = page.and_then(|page| call.typed.get(&page.id)).filter(|field| !field.is_empty());
            (if typed.is_none() { said + marks + 4 } else { marks + 6 }, marks + 6)
        }
        Some(Answer::None) => (3, 7),
        _ => (7, 7),
    }
}

/// Rows of the box of the answer, beside so many lines of words: the words get what the answer does not need.
fn shared(told: usize, free: u16, (least, most): (u16, u16)) -> u16 {
    let needed = u16::try_from(told + 2).unwrap_or(u16::MAX);
    most.min(free.saturating_sub(needed)).max(least.min(most))
}

/// The words without their blank lines, from the last one on, as far as it takes to see all of them.
fn without_blanks(mut told: Vec<Line<'static>>, room: usize) -> Vec<Line<'static>> {
    while told.len() > room {
        let Some(at) = told.iter().rposition(|line| line.width() == 0) else { break };
        told.remove(at);
    }
    told
}

/// So many free rows are more than the eye bridges between the words and the answer.
const HIGH: u16 = 28;
/// Rows of the box of words at least: with it most steps have their answer in the same place.
const SAY: u16 = 14;

/// Rows of the box with so many lines of words, of those that are free: all of them, and the answer stays in its place
/// from step to step; but in a high window it would stand too far below the words, and comes up.
fn say_height(lines: usize, free: u16) -> u16 {
    let needed = u16::try_from(lines + 2).unwrap_or(u16::MAX);
    if free > HIGH { needed.clamp(SAY, free) } else { free }
}

/// Lines below the text that is being typed.
fn marks_height(look: Look<'_>, call: &LiveCall) -> u16 {
    let typed = call.page().and_then(|(_, page)| call.typed.get(&page.id));
    typed.map_or(1, |field| super::marks::height(look, field))
}

fn facts(look: Look<'_>, call: &LiveCall) -> CallFacts {
    let person = call.candidate.person.as_ref().map(|person| &person.name);
    CallFacts {
        client: safe(&call.candidate.client_name),
        person: person.map(|name| safe(&name.full)).unwrap_or_default(),
        person_first: person.map(|name| safe(&name.address())).unwrap_or_default(),
        operator: look.model.me.as_ref().map(|me| safe(&me.name)).unwrap_or_default(),
        company: safe(&look.model.company),
        // Whoever sold is the manager that a service call asks about.
        manager: call
            .candidate
            .care
            .as_ref()
            .and_then(|care| care.seller)
            .or(call.candidate.owner)
            .and_then(|id| look.model.operator_name(id))
            .unwrap_or_default(),
        product: call
            .candidate
            .care
            .as_ref()
            .map(|care| care.product.as_str())
            .or(call.briefing.product.as_deref())
            .map(safe)
            .unwrap_or_default(),
        rang_before: call
            .rang_before()
            .and_then(|id| look.model.operator_name(id))
            .map(|name| safe(&name))
            .unwrap_or_default(),
    }
}

fn safe(text: &str) -> String {
    SafeText::new(text).to_string()
}

/// A template with the client's data in it; the bare template where it cannot be filled.
fn filled(look: Look<'_>, call: &LiveCall, template: &str) -> String {
    render(template, &facts(look, call)).unwrap_or_else(|_| template.to_owned())
}

fn spoken(look: Look<'_>, call: &LiveCall, template: &str, width: usize) -> Vec<Line<'static>> {
    let text = filled(look, call, template);
    wrap(&text, width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Say)).collect()
}

/// Where the name of the person stands in one piece, in whatever order: how to speak to them can be set.
fn address_unknown(look: Look<'_>, call: &LiveCall, width: usize) -> Vec<Line<'static>> {
    let name = call.candidate.person.as_ref().map(|person| &person.name);
    let one_piece = name.is_some_and(|name| name.own_address().is_none() && name.full.trim().contains(' '));
    let key = key_of(Action::ShowCard, Context::Words);
    let hint = if one_piece { look.model.words().call_address_unknown(key) } else { String::new() };
    wrap(&hint, width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)).collect()
}

fn say_lines(look: Look<'_>, call: &LiveCall, width: usize) -> Vec<Line<'static>> {
    let mut shown = Vec::new();
    let words = look.model.words();
    if call.call.state() == CallState::Ended {
        shown.push(look.line(format!(" {}", words.call_needs_outcome()), Meaning::Due));
        shown.push(Line::default());
    }
    let Some(script) = &call.script else {
        shown.extend(subject(look, call, width));
        return shown;
    };
    let Some((at, page)) = call.page() else { return shown };
    if call.opening() == Some(at) {
        let greeting = if call.again { &script.greeting_again } else { &script.greeting };
        shown.extend(spoken(look, call, greeting, width));
        shown.extend(address_unknown(look, call, width));
        shown.push(Line::default());
    }
    shown.extend(spoken(look, call, &page.say, width));
    if let Some((_, probe)) = call.probe.as_ref().filter(|(step, _)| *step == page.id)
        && let Some(probe) = page.probes.get(usize::from(*probe))
    {
        shown.push(Line::default());
        let probe = filled(look, call, probe);
        shown.extend(wrap(&probe, width).into_iter().map(|line| look.line(format!(" → {line}"), Meaning::Due)));
    }
    if !page.probes.is_empty() && !matches!(page.answer, Answer::Score) || call.interview.probes_used(&page.id) > 0 {
        let used = i64::try_from(call.interview.probes_used(&page.id)).unwrap_or_default();
        shown.push(Line::default());
        shown.push(look.line(format!(" {}", words.call_probes_used(used)), Meaning::Faint));
    }
    if let Some(hint) = &page.hint {
        shown.push(Line::default());
        let hint = filled(look, call, hint);
        shown.extend(wrap(&hint, width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)));
    }
    shown
}

fn answer_box(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, call: &LiveCall, page: &Page) {
    let words = look.model.words();
    let recorded = call.interview.answer(&page.id);
    match &page.answer {
        Answer::Score => score_box(frame, area, look, call, recorded),
        Answer::Choice { options } => {
            let shown = options.iter().map(|option| {
                let chosen = matches!(recorded, Some(AnswerValue::Choice(id)) if *id == option.id);
                choice_line(look, option.key, &option.label, chosen)
            });
            let mut shown: Vec<_> = shown.collect();
            shown.extend(doubted(look, call, page).or_else(|| unanswered(look, recorded)));
            lines(frame, area, shown);
        }
        Answer::Permission { .. } => {
            let letter = |text: String| text.chars().next().unwrap_or('?');
            let given = |yes: bool| matches!(recorded, Some(AnswerValue::Permission(value)) if *value == yes);
            let mut shown = vec![
                choice_line(look, letter(words.letter_yes()), &words.yes(), given(true)),
                choice_line(look, letter(words.letter_no()), &words.no(), given(false)),
            ];
            shown.extend(doubted(look, call, page).or_else(|| unanswered(look, recorded)));
            lines(frame, area, shown);
        }
        Answer::Text | Answer::Date => text_box(frame, area, look, call, page),
        Answer::None => {
            lines(frame, area, vec![look.line(format!(" {}", words.call_read_and_go_on()), Meaning::Faint)]);
        }
    }
}

/// The line that is typed into, and below it what of it will become something else.
fn text_box(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, call: &LiveCall, page: &Page) {
    let recorded = call.interview.answer(&page.id);
    let known = TextField::with(match recorded {
        Some(AnswerValue::Text(text)) => text,
        _ => "",
    });
    let typed = call.typed.get(&page.id).unwrap_or(&known);
    let width = area.width.saturating_sub(2);
    let mut below: Vec<Line<'static>> = unanswered(look, recorded).filter(|_| typed.is_empty()).into_iter().collect();
    if page.answer == Answer::Date {
        below.push(day_line(look, typed, recorded));
    } else {
        below.extend(super::marks::below(look, typed, usize::from(width)));
    }
    if typed.is_empty() && recorded.is_none() {
        let keys = SafeText::cells(&look.model.words().call_text_keys(), usize::from(width)).to_string();
        below.push(look.line(keys, Meaning::Faint));
    }
    let under = u16::try_from(below.len()).unwrap_or(1).min(area.height.saturating_sub(1));
    let inside = Rect { x: area.x + 1, width, height: area.height - under, ..area };
    if look.model.overlays.is_empty() {
        look.field(frame, inside, typed, Meaning::Plain);
    } else {
        let shown = wrap(typed.text(), usize::from(inside.width)).into_iter().map(Line::from).collect();
        lines(frame, inside, shown);
    }
    lines(frame, Rect { y: inside.bottom(), height: under, ..inside }, below);
}

/// The day that the words mean, by the client's calendar.
fn day_line(look: Look<'_>, typed: &TextField, recorded: Option<&AnswerValue>) -> Line<'static> {
    let words = look.model.words();
    let zone = look.model.call.as_ref().map_or(&look.model.zone, |call| &call.candidate.zone);
    let said = |day| words.call_date_is(dates::day(day, zone.date(look.model.now), words).as_str());
    match (callback::parsed(look.model, typed.text()), recorded) {
        _ if typed.text().trim().is_empty() => match recorded {
            Some(AnswerValue::Date(day)) => look.line(said(*day), Meaning::Plain),
            _ => look.line(words.call_date_hint(), Meaning::Faint),
        },
        (Ok(time), _) => look.line(said(zone.date(time.from)), Meaning::Say),
        (Err(error), _) if error.at_word.is_empty() => look.line(words.callback_unfinished(), Meaning::Faint),
        (Err(error), _) => {
            let word = SafeText::cells(&error.at_word, 20);
            look.line(words.call_date_not_understood(word.as_str()), Meaning::Warning)
        }
    }
}

fn choice_line(look: Look<'_>, key: char, label: &str, chosen: bool) -> Line<'static> {
    let mark = if chosen { "✓" } else { " " };
    Line::from(vec![
        Span::raw(format!(" {mark} ")),
        Span::styled(key.to_string(), look.theme.style(Meaning::Key)),
        Span::raw("  "),
        span(label, look.theme.style(Meaning::Plain)),
    ])
}

/// That the key just pressed has to come again, where it can be read as something else as well.
fn doubted(look: Look<'_>, call: &LiveCall, page: &Page) -> Option<Line<'static>> {
    let (_, value) = call.doubted.as_ref().filter(|(step, _)| *step == page.id)?;
    let said = value_in_short(look, page, value);
    Some(look.line(format!(" {}", look.model.words().leave_confirm(said)), Meaning::Warning))
}

/// "Does not know" and "does not want to say", where that was recorded.
fn unanswered(look: Look<'_>, recorded: Option<&AnswerValue>) -> Option<Line<'static>> {
    let words = look.model.words();
    let text = match recorded? {
        AnswerValue::DontKnow => words.answer_dont_know(),
        AnswerValue::Refused => words.answer_refused(),
        _ => return None,
    };
    Some(look.line(format!(" ✓ {text}"), Meaning::Plain))
}

fn score_box(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, call: &LiveCall, recorded: Option<&AnswerValue>) {
    let words = look.model.words();
    let given = match recorded {
        Some(AnswerValue::Score(score)) => Some(*score),
        _ => None,
    };
    let typed = call.entry.value();
    let shown = typed.or(given.map(Score::value));
    let style = match (typed, given) {
        // No class and no colour before the score is recorded.
        (None, Some(score)) => look.theme.class(score.class()),
        _ => look.theme.style(Meaning::Say),
    };
    let mut rows = Vec::new();
    if let Some(value) = shown {
        rows.extend(figures::lines(value).into_iter().map(|row| Line::styled(format!("   {row}"), style)));
        let in_words = Score::new(value).map(|score| score_in_words(score, words)).unwrap_or_default();
        let in_words = match (typed, given) {
            (None, Some(score)) => format!("{in_words} · {}", class_in_words(score.class(), words)),
            _ => in_words,
        };
        let hint = match (call.entry.confirming(), typed, given) {
            (Some(Doubt::LoneZero), ..) => words.score_confirm_zero(),
            (Some(Doubt::FarFromLast(last)), ..) => words.score_confirm_far(last.value().to_string().as_str()),
            (None, Some(1), _) => words.score_one_or_ten(),
            (None, Some(_), _) => words.score_enter_records(),
            (None, None, _) => words.score_recorded(),
        };
        let meaning = if call.entry.confirming().is_some() { Meaning::Warning } else { Meaning::Plain };
        rows.push(Line::from(vec![
            Span::styled(format!("   {in_words}"), look.theme.style(Meaning::Say)),
            Span::styled(format!("   {hint}"), look.theme.style(meaning)),
        ]));
    } else if let Some(line) = unanswered(look, recorded) {
        rows.push(line);
    } else {
        rows.extend((0..figures::HEIGHT).map(|_| Line::default()));
        rows.push(look.line(format!("   {}", words.score_key_in()), Meaning::Faint));
    }
    lines(frame, area, rows);
}

/// What a talk without a script is about: what it is to achieve, the case in the client's words; in a narrow window
/// also what stands beside the talk in a wide one.
fn subject(look: Look<'_>, call: &LiveCall, width: usize) -> Vec<Line<'static>> {
    let (model, words) = (look.model, look.model.words());
    let goal = call.candidate.touch.goal.as_deref().filter(|goal| !goal.trim().is_empty());
    let say = |text: &str, meaning| {
        wrap(text, width).into_iter().map(move |line| look.line(format!(" {line}"), meaning)).collect::<Vec<_>>()
    };
    let mut shown = goal
        .map(|goal| say(&super::brief::goal_in_words(&call.candidate, goal, words), Meaning::Say))
        .unwrap_or_default();
    if wide(model.size) {
        for case in call.briefing.cases.iter().filter(|case| Some(case.subject.as_str()) != goal) {
            let due = dates::until(case.due, &model.zone, model.now, words);
            shown.extend(say(&words.brief_case(due.as_str(), case.subject.as_str()), Meaning::Due));
        }
    } else {
        shown.extend(about_lines(look, call, width));
    }
    shown
}

/// The call as a line of today's list, for what is drawn of such a line.
pub fn row(call: &LiveCall) -> crate::domain::CallRow {
    crate::domain::CallRow {
        risk: None,
        rank: None,
        class: crate::domain::RankClass::of(call.candidate.touch.kind),
        reason: crate::domain::Reason::NeedsOutcome,
        excluded: None,
        warning: None,
        candidate: call.candidate.clone(),
    }
}

/// What is known of the client, beside the talk; what can do harm first.
pub fn about_lines(look: Look<'_>, call: &LiveCall, width: usize) -> Vec<Line<'static>> {
    let mut shown = brief::harm(&call.briefing, look, width);
    shown.extend(brief::known(&row(call), Some(&call.briefing), false, brief::PROMISES, look, width));
    shown
}

/// The sign of a step in the path.
pub fn sign(state: StepState, here: bool) -> &'static str {
    match (state, here) {
        (_, true) => "▸",
        (StepState::Answered, _) => "✓",
        (StepState::Skipped, _) => "–",
        (StepState::Open, _) => "·",
        (StepState::OffPath, _) => " ",
    }
}

/// The value of a step in a few cells.
pub fn value_in_short(look: Look<'_>, page: &Page, value: &AnswerValue) -> String {
    let words = look.model.words();
    match value {
        AnswerValue::Score(score) => format!("{} · {}", score.value(), class_in_words(score.class(), words)),
        AnswerValue::Choice(id) => match &page.answer {
            Answer::Choice { options } => {
                options.iter().find(|option| option.id == *id).map_or_else(|| id.clone(), |option| option.label.clone())
            }
            _ => id.clone(),
        },
        AnswerValue::Text(text) => words.quoted(text.as_str()),
        AnswerValue::Permission(true) => words.yes(),
        AnswerValue::Permission(false) => words.no(),
        AnswerValue::Date(day) => crate::i18n::dates::date(*day, words),
        AnswerValue::Passed => String::new(),
        AnswerValue::Ticked => words.care_ticked_before(),
        AnswerValue::DontKnow => words.answer_dont_know(),
        AnswerValue::Refused => words.answer_refused(),
    }
}

/// The path through the script, one line a step.
pub fn path_lines(look: Look<'_>, call: &LiveCall, width: usize) -> Vec<Line<'static>> {
    let Some(script) = &call.script else { return Vec::new() };
    let here = call.page().map(|(at, _)| at);
    let mut shown = Vec::new();
    for step in call.interview.path() {
        let Some(page) = script.pages.get(step.page) else { continue };
        // A page off the path is shown only where an answer is kept on it.
        if step.state == StepState::OffPath && !step.kept {
            continue;
        }
        let value = call.interview.answer(&page.id).map(|value| value_in_short(look, page, value)).unwrap_or_default();
        let text = format!(" {} {}  {value}", sign(step.state, here == Some(step.page)), page.title);
        let meaning = match step.state {
            StepState::OffPath => Meaning::Faint,
            _ if here == Some(step.page) => Meaning::Heading,
            _ => Meaning::Plain,
        };
        shown.push(look.line(SafeText::cells(&text, width).to_string(), meaning));
    }
    shown
}

#[cfg(test)]
mod tests;
