//! The call in a narrow window: what stands beside the talk in a wide one, as a line each.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::call::LiveCall;
use crate::domain::{AnswerValue, SafeText, StepState};
use crate::i18n::dates;
use crate::tui::theme::Meaning;
use crate::tui::widgets::whole_parts;

use super::Look;
use super::call::{sign, value_in_short};

/// The most cells of a name or of a text in such a line.
const WORDS: usize = 24;
/// The most cells of a recorded answer.
const VALUE: usize = 14;

/// What is known of the client, what can do harm first: what not to mention, what we owe, the last score, who decides.
pub fn about(look: Look<'_>, call: &LiveCall, width: usize) -> Line<'static> {
    let (model, words) = (look.model, look.model.words());
    let (candidate, briefing) = (&call.candidate, &call.briefing);
    let cut = |text: &str| SafeText::cells(text.trim(), WORDS).to_string();
    let until = |due| dates::until(due, &model.zone, model.now, words);
    let avoid = briefing.avoid.as_deref().filter(|avoid| !avoid.trim().is_empty());
    let case = briefing.cases.first();
    let promise = candidate.promises.first();
    let score = candidate.last_score.as_ref().map(|last| last.score.value().to_string());
    let asked = candidate.person.as_ref().map(|person| person.id);
    let decides = briefing.decider_beside(asked);
    let parts: Vec<String> = [
        avoid.map(|avoid| words.call_short_avoid(cut(avoid))),
        case.map(|case| words.call_short_case(until(case.due))),
        promise.map(|promise| words.call_short_promise(until(promise.due), cut(&promise.text))),
        score.map(|score| words.call_short_score(score)),
        decides.map(|person| words.call_short_decides(cut(&person.name.full))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let meaning = if avoid.is_some() || case.is_some() || promise.is_some() { Meaning::Due } else { Meaning::Faint };
    let text = whole_parts(&parts, " · ", width.saturating_sub(2));
    look.line(format!(" {}", SafeText::cells(&text, width.saturating_sub(2))), meaning)
}

/// The path through the script with what was recorded on it. Where there is no room for all, the score stays: it is said
/// back to the client. At the end how many answers are kept off the path: the list of steps has them.
pub fn path(look: Look<'_>, call: &LiveCall, width: usize) -> Line<'static> {
    let Some(script) = &call.script else { return Line::default() };
    let here = call.page().map(|(at, _)| at);
    let steps: Vec<_> = call
        .interview
        .path()
        .iter()
        .filter(|step| step.state != StepState::OffPath)
        .filter_map(|step| {
            let page = script.pages.get(step.page)?;
            let name = format!("{} {}", sign(step.state, here == Some(step.page)), page.title);
            let value = call.interview.answer(&page.id);
            let said = value.map(|value| value_in_short(look, page, value)).filter(|said| !said.is_empty());
            let class = match value {
                Some(AnswerValue::Score(score)) => Some(score.class()),
                _ => None,
            };
            Some((name, said.map(|said| SafeText::cells(&said, VALUE).to_string()), class, here == Some(step.page)))
        })
        .collect();
    let whole = |said: &Option<String>| said.as_ref().map_or(0, |said| said.width() + 1);
    let all: usize = steps.iter().map(|(name, said, ..)| name.width() + whole(said) + 2).sum();
    let aside = call.interview.path().iter().filter(|step| step.state == StepState::OffPath && step.kept).count();
    let aside =
        if aside == 0 { String::new() } else { format!("  {}", look.model.words().call_off_path(aside.to_string())) };
    let width = width.saturating_sub(aside.width());
    let mut spans = vec![Span::raw(" ")];
    let mut room = width.saturating_sub(1);
    for (name, said, class, here) in steps {
        let said = said.filter(|_| class.is_some() || all < width);
        let meaning = if here { Meaning::Heading } else { Meaning::Faint };
        let style = class.map_or(look.theme.style(meaning), |class| look.theme.class(class));
        let gap = if said.is_some() { " " } else { "" };
        for (text, style) in [(format!("{name}{gap}"), look.theme.style(meaning)), (said.unwrap_or_default(), style)] {
            let text = SafeText::cells(&text, room).to_string();
            room = room.saturating_sub(text.width());
            spans.push(Span::styled(text, style));
        }
        spans.push(Span::raw(if room > 2 { "  " } else { "" }));
        room = room.saturating_sub(2);
    }
    spans.push(Span::styled(aside, look.theme.style(Meaning::Faint)));
    Line::from(spans)
}
