//! Every way through a script: proves that each branch ends, and finds pages that no answers lead to.

use crate::domain::{Answer, AnswerValue, EventBody, Interview, InterviewState, Page, Score, Script, StepId};

/// More branches than this are a mistake: a dozen scores by a few choices is some hundreds.
pub(super) const MOST: usize = 20_000;

/// One way through a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// What was answered, in order.
    pub answers: Vec<(StepId, AnswerValue)>,
    /// The indexes of the pages that were asked, in order.
    pub pages: Vec<usize>,
    /// How it ended: complete or refused.
    pub end: InterviewState,
}

/// Every way through a script, by all answers that make a difference. None where there are more than anybody can
/// have meant.
///
/// Each way is walked by the same fold that runs a call, so that it ends here where it ends there.
#[must_use]
pub fn branches(script: &Script) -> Option<Vec<Branch>> {
    let mut found = Vec::new();
    let mut open = vec![Vec::new()];
    while let Some(answers) = open.pop() {
        let interview = walk(script, &answers);
        let Some(page) = interview.current().and_then(|page| script.pages.get(page)) else {
            found.push(Branch { pages: interview.pages_on_path().collect(), end: interview.state(), answers });
            continue;
        };
        if found.len() + open.len() > MOST {
            return None;
        }
        for value in values(script, page).into_iter().rev() {
            let mut longer = answers.clone();
            longer.push((page.id.clone(), value));
            open.push(longer);
        }
    }
    Some(found)
}

fn walk(script: &Script, answers: &[(StepId, AnswerValue)]) -> Interview {
    let said = |(step, value): &(StepId, AnswerValue)| EventBody::Answer { step: step.clone(), value: value.clone() };
    let mut interview = Interview::default();
    interview.with(script, &answers.iter().map(said).collect::<Vec<_>>());
    interview
}

/// The answers of a page that can lead to different pages; one of them where nothing depends on it.
fn values(script: &Script, page: &Page) -> Vec<AnswerValue> {
    let decides =
        script.pages.iter().filter_map(|page| page.when.as_ref()).any(|when| when.steps().contains(&&page.id));
    let mut all: Vec<AnswerValue> = match &page.answer {
        Answer::Score => (0..=10).filter_map(|number| Score::new(number).ok()).map(AnswerValue::Score).collect(),
        Answer::Choice { options } => options.iter().map(|option| AnswerValue::Choice(option.id.clone())).collect(),
        Answer::Permission { .. } => vec![AnswerValue::Permission(true), AnswerValue::Permission(false)],
        Answer::Text => vec![AnswerValue::Text("x".to_owned())],
        Answer::Date | Answer::None => vec![AnswerValue::Passed],
    };
    if decides {
        all.push(AnswerValue::DontKnow);
        return all;
    }
    let (mut some, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|value| page.answer.refuses(value));
    some.extend(others.into_iter().next());
    some
}

#[cfg(test)]
mod tests;
