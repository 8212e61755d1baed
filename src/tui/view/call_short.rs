//! The call in a narrow window: what stands beside the talk in a wide one, as a line each.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::call::LiveCall;
use crate::domain::{AnswerValue, SafeText, ScoreClass, StepState};
use crate::i18n::dates;
use crate::tui::theme::Meaning;
use crate::tui::widgets::whole_parts;

use super::Look;
use super::call::{sign, value_in_short};

/// The most cells of a name or of a text in such a line.
const WORDS: usize = 24;
/// The least cells to which a recorded answer is cut before it is left out.
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

/// A step of the path, as far as there is room for it.
struct Step {
    sign: &'static str,
    title: String,
    /// What was recorded; empty where nothing was.
    said: String,
    class: Option<ScoreClass>,
    here: bool,
    /// One has been there and is past it.
    done: bool,
}

impl Step {
    fn parts(&self) -> impl Iterator<Item = &str> {
        [self.sign, &self.title, &self.said].into_iter().filter(|part| !part.is_empty())
    }

    fn width(&self) -> usize {
        self.parts().map(|part| part.width() + 1).sum::<usize>().saturating_sub(1)
    }

    /// Takes so many cells from the words that were recorded, or all of them where that leaves too few to be of use. A
    /// score stays: it is said back to the client.
    fn shorten(&mut self, over: usize) {
        if self.class.is_none() {
            let left = self.said.width().saturating_sub(over);
            self.said = SafeText::cells(&self.said, if left < VALUE { 0 } else { left }).to_string();
        }
    }
}

/// Blanks between two steps.
const GAP: usize = 2;

/// Cells of the steps side by side, and of the marks for those that are left out.
fn cells(steps: &[Step], cut: (bool, bool)) -> usize {
    let marks = [cut.0, cut.1].into_iter().filter(|cut| *cut).count();
    let widths: usize = steps.iter().map(|step| step.width() + GAP).sum();
    (widths + marks * (1 + GAP)).saturating_sub(GAP)
}

/// Makes the steps fit: what is done gives way first, then what is far; the step that one is on stays. True for steps
/// that were left out before the others, and behind them.
fn fit(steps: &mut Vec<Step>, room: usize) -> (bool, bool) {
    let none = (false, false);
    let gives: [fn(&mut Step, usize); 4] = [
        |step, over| {
            if step.done {
                step.shorten(over);
            }
        },
        |step, _| {
            if step.done && step.class.is_none() {
                step.title.clear();
            }
        },
        |step, _| {
            if step.done {
                step.title.clear();
            }
        },
        Step::shorten,
    ];
    for give in gives {
        for at in 0..steps.len() {
            let over = cells(steps, none).saturating_sub(room);
            if let Some(step) = steps.get_mut(at).filter(|_| over > 0) {
                give(step, over);
            }
        }
    }
    let mut cut = none;
    while cells(steps, cut) > room && steps.last().is_some_and(|step| !step.here && !step.done) {
        steps.pop();
        cut.1 = true;
    }
    while cells(steps, cut) > room && steps.len() > 1 && steps.first().is_some_and(|step| step.done) {
        steps.remove(0);
        cut.0 = true;
    }
    cut
}

/// The path through the script with what was recorded on it. Where there is no room for all, the step that one is on and
/// the score stay. At the end how many answers are kept off the path: the list of steps has them.
pub fn path(look: Look<'_>, call: &LiveCall, width: usize) -> Line<'static> {
    let Some(script) = &call.script else { return Line::default() };
    let here = call.page().map(|(at, _)| at);
    let mut steps: Vec<Step> = call
        .interview
        .path()
        .iter()
        .filter(|step| step.state != StepState::OffPath)
        .filter_map(|step| {
            let page = script.pages.get(step.page)?;
            let value = call.interview.answer(&page.id);
            let here = here == Some(step.page);
            Some(Step {
                sign: sign(step.state, here),
                title: SafeText::new(&page.title).to_string(),
                said: value
                    .map(|value| SafeText::new(&value_in_short(look, page, value)).to_string())
                    .unwrap_or_default(),
                class: match value {
                    Some(AnswerValue::Score(score)) => Some(score.class()),
                    _ => None,
                },
                here,
                done: !here && matches!(step.state, StepState::Answered | StepState::Skipped),
            })
        })
        .collect();
    let aside = call.interview.path().iter().filter(|step| step.state == StepState::OffPath && step.kept).count();
    let aside =
        if aside == 0 { String::new() } else { format!("  {}", look.model.words().call_off_path(aside.to_string())) };
    let room = width.saturating_sub(aside.width() + 1);
    let (before, behind) = fit(&mut steps, room);
    let faint = look.theme.style(Meaning::Faint);
    let mut spans = vec![Span::raw(" ")];
    if before {
        spans.push(Span::styled("…  ", faint));
    }
    for (at, step) in steps.iter().enumerate() {
        let style = look.theme.style(if step.here { Meaning::Heading } else { Meaning::Faint });
        let name = if step.title.is_empty() { step.sign.to_owned() } else { format!("{} {}", step.sign, step.title) };
        spans.push(Span::raw(if at == 0 { "" } else { "  " }));
        spans.push(Span::styled(SafeText::cells(&name, room).to_string(), style));
        if !step.said.is_empty() {
            spans.push(Span::raw(" "));
            spans.push(Span::styled(step.said.clone(), step.class.map_or(style, |class| look.theme.class(class))));
        }
    }
    spans.push(Span::styled(if behind { "  …" } else { "" }, faint));
    spans.push(Span::styled(aside, faint));
    Line::from(spans)
}

#[cfg(test)]
mod tests;
