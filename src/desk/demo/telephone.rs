//! Calls of the past, made as the program makes them: begun, dialled, asked by the script, coded with all that follows.

use chrono::TimeDelta;

use super::dice::Dice;
use super::words::Words;
use crate::domain::{
    Answer, AnswerValue, Appointment, Call, CallId, Candidate, CaseOfInterview, ClientId, CodingContext, Event,
    EventBody, EventId, FollowUp, Interview, InterviewId, InterviewSummary, Language, Moment, NewCall, OperatorId,
    Outcome, OutcomeCode, Page, PhoneId, SITTING_MINUTES, Score, ScoreClass, Script, StepId, TouchKind, Zone,
    consequences, possible,
};
use crate::exchange::phone::number;
use crate::playbook::Playbooks;
use crate::store::{Result, Store};

/// How a call goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tale {
    /// Nobody is reached; the outcome is named.
    Missed(&'static str),
    /// The whole script.
    Complete(Said),
    /// Broken off after the score.
    Partial(Said),
    /// The whole script, without a number.
    Unscored(AnswerValue),
    /// Asked for leave, and refused with this outcome.
    Refused(&'static str),
    /// A time is agreed on.
    CallBack(Appointment),
    /// Reached, and nothing asked; with this outcome and note.
    Reached(&'static str, Option<String>),
    /// A talk of care by its script, in which all is well.
    Cared,
    /// Somebody is still on the line.
    Talking,
}

/// What a client says when the score is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// The number.
    pub score: u8,
    /// Which of the stories of its class, by place.
    pub story: usize,
    /// Which of those who can be named is named, by place.
    pub names: Option<usize>,
}

impl Said {
    /// The class of the number.
    pub fn class(self) -> ScoreClass {
        Score::new(self.score).map_or(ScoreClass::Passive, Score::class)
    }
}

/// Who calls, and by which rules.
pub struct Telephone<'a> {
    /// The base.
    pub store: &'a mut Store,
    /// Scripts, outcomes and rules.
    pub playbooks: &'a Playbooks,
    /// What clients say.
    pub words: &'a Words,
    /// The language of the talks.
    pub language: Language,
    /// Chance.
    pub dice: Dice,
    /// True where every step is an operation of its own, as with a user at the keys; else a talk is one.
    pub step_by_step: bool,
}

/// A call under way.
struct Line<'s> {
    head: NewCall,
    script: Option<&'s Script>,
    at: Moment,
    call: Call,
    interview: Interview,
    events: Vec<Event>,
    /// The step at which the reason was given.
    reason: Option<StepId>,
}

impl Telephone<'_> {
    /// Rings a client because of the touch of this kind that is planned. Nothing happens where there is none, where
    /// the outcome is not in the user's own table, or where it is not possible.
    ///
    /// # Errors
    /// Where the base does not take it.
    pub fn ring(
        &mut self,
        client: ClientId,
        kind: TouchKind,
        by: OperatorId,
        at: Moment,
        zone: &Zone,
        tale: &Tale,
    ) -> Result<()> {
        let planned = self.store.planned_touches(client)?;
        let Some(touch) = planned.into_iter().find(|touch| touch.kind == kind) else { return Ok(()) };
        let playbooks = self.playbooks;
        let outcome = tale.outcome().and_then(|code| playbooks.outcome(&OutcomeCode(code.to_owned())));
        if outcome.is_none() && *tale != Tale::Talking {
            return Ok(());
        }
        let script = playbooks.script_for(kind, self.language);
        let Some(mut candidate) = self.store.candidate_of_touch(touch.id, Some(by), zone, at)? else { return Ok(()) };
        // The numbers tried before in this sitting are no attempt of their own.
        candidate.tried.retain(|attempt| (at - attempt.at).num_minutes() >= SITTING_MINUTES);
        // Whoever is asked for gives the answers, and leave to quote them.
        let mut head = NewCall {
            id: CallId(self.dice.id(at)),
            client,
            person: candidate.person.as_ref().map(|person| person.id).or(touch.person),
            touch: Some(touch.id),
            interview: script.map(|_| InterviewId(self.dice.id(at))),
            operator: by,
            at,
        };
        let begun = self.store.interview_to_resume(client, Some(touch.id))?;
        let mut interview = Interview::default();
        if let (Some(begun), Some(script)) = (begun, script) {
            head.interview = Some(begun.id);
            interview = Interview::fold(script, begun.events.iter());
        }
        self.store.begin_call(&head, script)?;
        let mut line = Line { head, script, at, call: Call::default(), interview, events: Vec::new(), reason: None };
        self.talk(&mut line, &candidate, tale)?;
        match outcome {
            Some(outcome) => {
                self.hang_up(line, &candidate, outcome, tale)?;
                self.store.release(client)
            }
            None if line.events.is_empty() => Ok(()),
            None => self.store.append(&line.events).map(drop),
        }
    }

    fn talk(&mut self, line: &mut Line<'_>, candidate: &Candidate, tale: &Tale) -> Result<()> {
        let phone = candidate.phones.iter().find(|phone| phone.is_worth_dialing());
        let Some((phone, number)) = phone.and_then(|phone| Some((phone.id, phone.e164.clone()?))) else {
            return Ok(());
        };
        self.happens(line, 5, EventBody::Dialed { phone, number })?;
        if matches!(tale, Tale::Missed(_)) {
            return Ok(());
        }
        let answered_after = i64::from(self.dice.between(6, 24));
        self.happens(line, answered_after, EventBody::Answered)?;
        let Some(script) = line.script else { return Ok(()) };
        let started = EventBody::Started {
            script: script.id.clone(),
            version: script.version,
            again: line.interview.times_started() > 0,
        };
        self.happens(line, 0, started)?;
        while let Some(page) = line.interview.current().and_then(|page| script.pages.get(page)) {
            let first_text = line.interview.reason().is_none();
            let Some(value) = self.answer(page, tale, first_text) else { break };
            if first_text && matches!(value, AnswerValue::Text(_)) {
                line.reason = Some(page.id.clone());
            }
            let thought_for = i64::from(self.dice.between(20, 60));
            self.happens(line, thought_for, EventBody::Answer { step: page.id.clone(), value })?;
        }
        Ok(())
    }

    /// What is said to a page; none where the talk goes no further.
    fn answer(&mut self, page: &Page, tale: &Tale, first_text: bool) -> Option<AnswerValue> {
        let (said, whole) = match tale {
            Tale::Cared => return self.answer_of_care(page),
            Tale::Complete(said) => (Some(said), true),
            Tale::Partial(said) => (Some(said), false),
            Tale::Unscored(_) => (None, true),
            Tale::Refused(_) => (None, false),
            _ => return None,
        };
        match &page.answer {
            Answer::None => Some(AnswerValue::Passed),
            Answer::Choice { options } => {
                let option = options.iter().find(|option| option.refuses == matches!(tale, Tale::Refused(_)));
                option.map(|option| AnswerValue::Choice(option.id.clone()))
            }
            Answer::Score => match tale {
                Tale::Unscored(instead) => Some(instead.clone()),
                _ => Score::new(said?.score).ok().map(AnswerValue::Score),
            },
            Answer::Text => {
                let story = self.words.stories(said?.class()).get(said?.story)?;
                let text = if first_text { &story.reason } else { &story.more };
                (whole || first_text).then(|| AnswerValue::Text(text.clone()))
            }
            Answer::Permission { .. } => whole.then(|| AnswerValue::Permission(self.dice.percent(75))),
            Answer::Date => whole.then_some(AnswerValue::Passed),
        }
    }

    /// What somebody answers who is content with what was bought.
    fn answer_of_care(&mut self, page: &Page) -> Option<AnswerValue> {
        match &page.answer {
            // One that plans nothing, where there is one: the talk ends here.
            Answer::Choice { options } => {
                let quiet = options.iter().find(|option| option.plans.is_none() && !option.refuses);
                quiet.or(options.first()).map(|option| AnswerValue::Choice(option.id.clone()))
            }
            Answer::Text => Some(match self.words.care.get(page.id.0.as_str()) {
                Some(said) => AnswerValue::Text(self.dice.word(said)),
                None => AnswerValue::Passed,
            }),
            Answer::Permission { .. } => Some(AnswerValue::Permission(true)),
            Answer::Score => None,
            Answer::None | Answer::Date => Some(AnswerValue::Passed),
        }
    }

    /// What was written down with the answers: what they are about, words to be quoted, whom the client has named.
    fn marks(&mut self, said: &Said, reason: Option<StepId>, candidate: &Candidate) -> Vec<FollowUp> {
        let words = self.words;
        let class = said.class();
        let Some(story) = words.stories(class).get(said.story) else { return Vec::new() };
        let mut marks = vec![FollowUp::Tag { tag: story.tag.clone(), name: None, step: reason.clone() }];
        if class == ScoreClass::Promoter && self.dice.percent(12) {
            marks.push(FollowUp::Quote { text: story.reason.clone(), step: reason });
        }
        if let Some(named) = said.names.and_then(|place| words.referred.get(place)) {
            let home = words.home_region.parse().unwrap_or_default();
            let e164 = number(&named.number, home).map(|(e164, _)| e164);
            marks.push(FollowUp::Referral {
                name: named.name.clone(),
                number: Some(named.number.clone()),
                e164,
                zone: Some(candidate.zone.clone()),
                referrer: candidate.client_name.clone(),
            });
        }
        marks
    }

    /// The line is down, and what that means is written.
    fn hang_up(&mut self, mut line: Line<'_>, candidate: &Candidate, outcome: &Outcome, tale: &Tale) -> Result<()> {
        let rang_for = i64::from(self.dice.between(4, 28));
        self.happens(&mut line, rang_for, EventBody::Ended { recovered: false })?;
        if !line.events.is_empty() {
            self.store.append(&line.events)?;
        }
        let interview = line.script.map(|_| &line.interview);
        let summary = interview.map(|interview| InterviewSummary::of(interview, CaseOfInterview::None, &|_| true));
        let playbooks = self.playbooks;
        let our_zone = self.words.our_zone();
        let opening = playbooks.opening_hours(&our_zone);
        let living = candidate.phones.iter().filter(|phone| phone.is_worth_dialing());
        let numbers: Vec<PhoneId> = living.map(|phone| phone.id).collect();
        let dialled: Vec<PhoneId> = line.call.dials().iter().map(|dial| dial.phone).collect();
        let (appointment, note) = match tale {
            Tale::CallBack(appointment) => (Some(appointment), None),
            Tale::Reached(_, note) => (None, note.clone()),
            _ => (None, None),
        };
        let coded_at = line.at + TimeDelta::seconds(i64::from(self.dice.between(15, 90)));
        let mut follow_ups: Vec<FollowUp> = match possible(outcome, &line.call, interview) {
            Err(_) => Vec::new(),
            Ok(()) => consequences(
                outcome,
                &CodingContext {
                    now: coded_at,
                    zone: &candidate.zone,
                    cadence: &playbooks.cadence,
                    hours: &opening,
                    touch: &candidate.touch,
                    earlier: &candidate.tried,
                    numbers: &numbers,
                    dialled: &dialled,
                    person: line.head.person,
                    next_person: None,
                    appointment,
                    interview: summary.as_ref(),
                    owner: candidate.owner.or(Some(line.head.operator)),
                    note: note.as_deref(),
                    language: self.language,
                },
            ),
        };
        if let (Tale::Complete(said), false) = (tale, follow_ups.is_empty()) {
            follow_ups.extend(self.marks(said, line.reason.clone(), candidate));
        }
        // Nobody in the tale makes the call once more: it would stand on the list as late for two years.
        follow_ups.retain(|follow_up| !matches!(follow_up, FollowUp::NextDayCall { .. }));
        let body = EventBody::Coded { outcome: outcome.code.clone(), note };
        let coded = self.event(&line, coded_at, body);
        self.store.code_call(&coded, &follow_ups, outcome, coded_at)?;
        Ok(())
    }

    /// Something happens on the line, so many seconds later.
    fn happens(&mut self, line: &mut Line<'_>, seconds: i64, body: EventBody) -> Result<()> {
        line.at = line.at + TimeDelta::seconds(seconds);
        let event = self.event(line, line.at, body);
        if line.call.apply(&event).is_err() {
            return Ok(());
        }
        if let (Some(script), Some(_)) = (line.script, event.interview) {
            line.interview.apply(script, &event);
        }
        if self.step_by_step {
            self.store.append(std::slice::from_ref(&event))?;
        } else {
            line.events.push(event);
        }
        Ok(())
    }

    fn event(&mut self, line: &Line<'_>, at: Moment, body: EventBody) -> Event {
        let of_interview =
            matches!(body, EventBody::Started { .. } | EventBody::Answer { .. } | EventBody::Probed { .. });
        Event {
            id: EventId(self.dice.id(at)),
            at,
            elapsed_ms: u64::try_from((at - line.head.at).num_milliseconds()).unwrap_or(0),
            operator: line.head.operator,
            call: line.head.id,
            interview: line.head.interview.filter(|_| of_interview),
            body,
        }
    }
}

impl Tale {
    /// The code of the outcome; none while the talk goes on.
    fn outcome(&self) -> Option<&'static str> {
        match self {
            Self::Missed(code) | Self::Refused(code) | Self::Reached(code, _) => Some(code),
            Self::Complete(_) | Self::Unscored(_) | Self::Cared => Some("complete"),
            Self::Partial(_) => Some("partial"),
            Self::CallBack(_) => Some("callback"),
            Self::Talking => None,
        }
    }
}
