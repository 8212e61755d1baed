//! What is being typed, on its way to the disk before it is recorded: a text of a call, a letter, a call to us.

use super::call::LiveCall;
use super::effect::Effect;
use super::incoming;
use super::letter::LetterScreen;
use super::model::Model;

/// How long typing stays in memory alone, in milliseconds.
pub const PAUSE_MS: u64 = 300;

/// When the next draft has to be on disk, in milliseconds since the program began; none where nothing is being typed.
#[must_use]
pub fn due_ms(model: &Model) -> Option<u64> {
    let call = model.call.as_ref().and_then(LiveCall::draft_due_ms);
    let letter = model.letter.as_ref().and_then(LetterScreen::draft_due_ms);
    [call, letter, incoming::draft_due_ms(model)].into_iter().flatten().min()
}

/// Sends the drafts whose pause is over.
pub fn send_due(model: &mut Model, elapsed_ms: u64) -> Vec<Effect> {
    let call = model.call.as_mut().and_then(|call| call.take_draft(elapsed_ms));
    let letter = model.letter.as_mut().and_then(|letter| letter.take_draft(elapsed_ms));
    let incoming = incoming::take_draft(model, elapsed_ms);
    [call, letter, incoming].into_iter().flatten().map(|write| model.saves.send(write)).collect()
}

/// Sends all drafts at once, for a screen, a colleague or the program is about to take their place.
pub fn flush(model: &mut Model) -> Vec<Effect> {
    send_due(model, u64::MAX)
}
