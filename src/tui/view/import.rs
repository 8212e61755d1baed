//! Import: the path, what the file looks like, progress, and what came of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::import::{columns_room, report_rows};
use crate::domain::{ImportReport, SafeText};
use crate::i18n::{fields, numbers};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, field, framed, lines, wrap};

use super::Look;

/// Cells of the column that says what becomes of a column of the file.
const OURS: usize = 18;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let words = look.model.words();
    let import = &look.model.import;
    let inside = framed(frame, area, &words.screen_import(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    if let Some(report) = &import.report {
        let shown = report_lines(look, report);
        let top = import.scroll.min(shown.len().saturating_sub(1));
        lines(frame, inside, shown.into_iter().skip(top).collect());
    } else if let Some((done, of)) = import.progress {
        let text = match of {
            Some(of) => words.importing_running_of(numbers::grouped(done).as_str(), numbers::grouped(of).as_str()),
            None => words.importing_running(numbers::grouped(done).as_str()),
        };
        let mut shown = vec![look.line(format!(" {text}"), Meaning::Plain)];
        if let Some(of) = of.filter(|of| *of > 0) {
            let cells = usize::try_from(done.saturating_mul(width as u64) / of).unwrap_or(width).min(width);
            shown.push(look.line(format!(" {}{}", "█".repeat(cells), "░".repeat(width - cells)), Meaning::Plain));
        }
        lines(frame, inside, shown);
    } else if let Some(preview) = &import.preview {
        let mut shown = vec![
            look.line(SafeText::cells(&format!(" {}", preview.path.display()), width).to_string(), Meaning::Heading),
        ];
        let delimiter = match preview.delimiter {
            '\t' => words.importing_tab(),
            other => other.to_string(),
        };
        let source = preview.source.clone().unwrap_or_else(|| words.import_source_sheet());
        let found = words.importing_found(preview.encoding.as_str(), delimiter.as_str(), source.as_str());
        shown.extend(wrap(&found, width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain)));
        shown.push(Line::default());
        let column = width / 3;
        let (room, all) = (columns_room(look.model.size), preview.columns.len());
        let top = import.scroll.min(all.saturating_sub(room));
        for (at, (header, field)) in preview.columns.iter().enumerate().skip(top).take(room) {
            let sample = preview.sample.first().and_then(|row| row.get(at)).map(String::as_str).unwrap_or_default();
            let ours = field.map_or_else(|| words.importing_kept_as_is(), |field| fields::imported(field, words));
            let meaning = if field.is_some() { Meaning::Plain } else { Meaning::Faint };
            let text = format!(" {} → {} {}", cell(header, column), cell(&ours, OURS), cell(sample, column));
            shown.push(look.line(text, meaning));
        }
        let count = |number: usize| numbers::grouped(u64::try_from(number).unwrap_or(u64::MAX));
        shown.push(if all > room {
            let (from, to, all) = (count(top + 1), count(top + room), count(all));
            let text = words.importing_columns(from.as_str(), to.as_str(), all.as_str());
            look.line(format!(" {text}"), Meaning::Faint)
        } else {
            Line::default()
        });
        shown.push(look.line(format!(" {}", words.importing_go()), Meaning::Heading));
        // The question stands in sight however small the window is.
        let height = usize::from(inside.height);
        if shown.len() > height && height > 3 {
            let question = shown.split_off(shown.len() - 2);
            shown.truncate(height - 2);
            shown.extend(question);
        }
        lines(frame, inside, shown);
    } else {
        let mut shown: Vec<Line<'static>> = wrap(&words.importing_what(), width)
            .into_iter()
            .map(|line| look.line(format!(" {line}"), Meaning::Plain))
            .collect();
        shown.push(Line::default());
        let y = inside.y + u16::try_from(shown.len()).unwrap_or(0);
        shown.push(Line::default());
        shown.push(Line::default());
        if import.looking {
            shown.push(look.line(format!(" {}", words.importing_looking()), Meaning::Faint));
        }
        if let Some(problem) = &import.problem {
            shown.extend(wrap(problem, width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Failure)));
        }
        lines(frame, inside, shown);
        let label = format!(" {} ", words.importing_file());
        let label_width = u16::try_from(label.chars().count()).unwrap_or(0);
        let place = Rect { x: inside.x, y, width: inside.width, height: 1 }.intersection(inside);
        frame.render_widget(look.line(label, Meaning::Heading), place);
        let line = Rect { x: place.x + label_width, width: place.width.saturating_sub(label_width + 1), ..place };
        if look.model.overlays.is_empty() {
            field::draw(frame, line, &import.field, look.theme.style(Meaning::Plain));
        }
    }
}

fn report_lines(look: Look<'_>, report: &ImportReport) -> Vec<Line<'static>> {
    let words = look.model.words();
    let count = numbers::grouped;
    let rejected = u64::try_from(report.rejected.len()).unwrap_or(u64::MAX);
    let mut shown = vec![
        look.line(format!(" {}", words.importing_rows(count(report.rows).as_str())), Meaning::Heading),
        look.line(format!(" {}", words.importing_added(count(report.added).as_str())), Meaning::Done),
        look.line(format!(" {}", words.importing_updated(count(report.updated).as_str())), Meaning::Plain),
        look.line(format!(" {}", words.importing_unchanged(count(report.unchanged).as_str())), Meaning::Plain),
        look.line(format!(" {}", words.importing_rejected(count(rejected).as_str())), Meaning::Warning),
        Line::default(),
    ];
    shown.extend(report_rows(look.model).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain)));
    shown
}
