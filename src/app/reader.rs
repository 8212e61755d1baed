//! A long text to be read to its end: a note, a letter that was sent.

use super::clients::edit::{self, Editing};
use super::keymap::Action;
use super::model::Model;
use super::overlay::Overlay;
use super::{layout, list, wrapped};

/// A text that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// What stands in its border.
    pub title: String,
    /// The text.
    pub text: String,
    /// Rows scrolled away at the top.
    pub top: usize,
    /// What changes the text; none where it stays as it is.
    pub editing: Option<Editing>,
}

/// A text of more letters than these, or of several lines, is opened to be read.
const LONG: usize = 240;

/// Whether a text is too long for a line.
#[must_use]
pub fn is_long(text: &str) -> bool {
    text.contains('\n') || text.chars().nth(LONG).is_some()
}

/// Opens a text above the screen.
pub fn open(model: &mut Model, title: String, text: String, editing: Option<Editing>) {
    model.overlays.push(Overlay::Reader(Box::new(Reader { title, text, top: 0, editing })));
}

/// Scrolls, or goes on to change the text.
pub fn act(model: &mut Model, action: Action) {
    let (width, page) = (layout::text_width(model.size), layout::overlay_height(model.size));
    let Some(Overlay::Reader(reader)) = model.overlays.last_mut() else { return };
    let last = wrapped::rows(&reader.text, width).len().saturating_sub(page);
    list::scroll(&mut reader.top, action, page, last);
    if let (Action::EditField, Some(editing)) = (action, reader.editing.clone()) {
        model.overlays.pop();
        edit::open(model, editing);
    }
}
