//! How many lines of what fit into a window: known to keys (a page is a page) and to drawing alike.

use unicode_width::UnicodeWidthStr;

use crate::domain::{SafeText, with_short_form};

/// The smallest window in which the program can be used.
pub const SMALLEST: (u16, u16) = (80, 24);

/// From this width on the client stands beside the list instead of in a line below it.
pub const WIDE: u16 = 110;

/// Lines of the head, the status line, the bottom line, and the border of a list.
const FRAME: u16 = 5;

/// True where a second column fits.
#[must_use]
pub fn wide(size: (u16, u16)) -> bool {
    size.0 >= WIDE
}

/// Lines that the preview below the list takes in a narrow window.
pub const NARROW_PREVIEW: u16 = 4;

/// Rows of a list on a screen of this size.
#[must_use]
pub fn list_height(size: (u16, u16)) -> usize {
    let preview = if wide(size) { 0 } else { NARROW_PREVIEW };
    usize::from(size.1.saturating_sub(FRAME + preview)).max(1)
}

/// Rows of a list that has the whole screen.
#[must_use]
pub fn lone_list_height(size: (u16, u16)) -> usize {
    usize::from(size.1.saturating_sub(FRAME)).max(1)
}

/// Rows of a list that has the whole screen, below the line that is typed into.
#[must_use]
pub fn whole_list_height(size: (u16, u16)) -> usize {
    lone_list_height(size).saturating_sub(1).max(1)
}

/// Rows of the list of clients: below the line that is typed into stand the names of the columns.
#[must_use]
pub fn clients_height(size: (u16, u16)) -> usize {
    whole_list_height(size).saturating_sub(1).max(1)
}

/// From this width on a client stands beside the list of clients, whose rows hold more than those of other lists.
#[must_use]
pub const fn previews_clients(size: (u16, u16)) -> bool {
    size.0 >= 160
}

/// Cells of the line in which is said what was done.
#[must_use]
pub fn message_width(size: (u16, u16)) -> usize {
    usize::from(size.0.saturating_sub(2))
}

/// A sentence with a name in it, of which the name is cut where there is no room for all: what to press stays whole, and
/// so does the screen above the line. A legal form stands in short, so that the name proper is seen.
pub fn with_name(name: &str, width: usize, sentence: impl Fn(&str) -> String) -> String {
    let rest = sentence("").width();
    sentence(SafeText::cells(&with_short_form(name), width.saturating_sub(rest).max(8)).as_str())
}

/// Lines of what is known before a call that a page of it is: half of the screen, since the numbers stay in sight.
#[must_use]
pub fn brief_height(size: (u16, u16)) -> usize {
    usize::from(size.1 / 2).max(1)
}

/// Lines of the menu of outcomes that a window shows at once: all between the head and the status line, but its border.
#[must_use]
pub fn menu_height(size: (u16, u16)) -> usize {
    usize::from(size.1.saturating_sub(5)).max(1)
}

/// Rows of a list in an overlay.
#[must_use]
pub fn overlay_height(size: (u16, u16)) -> usize {
    usize::from(size.1.saturating_sub(8)).max(1)
}

/// The widest overlay that a text of several lines is read or written in, border and margins included.
pub const TEXT: u16 = 100;

/// Cells of a row of such a text.
#[must_use]
pub fn text_width(size: (u16, u16)) -> usize {
    usize::from(size.0.min(TEXT).saturating_sub(4)).max(2)
}

/// Rows of such a text while it is written.
#[must_use]
pub fn text_height(size: (u16, u16)) -> usize {
    overlay_height(size).saturating_sub(3).clamp(1, 16)
}

#[cfg(test)]
mod tests;
