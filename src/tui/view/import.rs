//! Import: the path, what the file looks like, progress, and what came of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::import::columns::{self, Choosing};
use crate::app::import::{lacks, report_rows};
use crate::app::msg::{ImportPreview, Trial};
use crate::domain::{ImportReport, SafeText};
use crate::i18n::{fields, numbers};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, framed, lines, popup, widest, wrap};

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
        let below = shown.len().saturating_sub(top + usize::from(inside.height));
        below_box(frame, inside, Line::default(), super::brief::unseen(look, top, below));
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
        draw_preview(frame, inside, look, preview);
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
        let room = usize::from(inside.height).saturating_sub(shown.len() + 1);
        let (all, offers) = (import.offers.len(), import.offers.iter());
        let fits = if all > room { room.saturating_sub(1) } else { room };
        shown.extend(offers.take(fits).map(|name| look.line(format!("   {}", cell(name, width)), Meaning::Faint)));
        if all > fits {
            shown.push(look.line(format!("   {}", words.importing_more_names(all - fits)), Meaning::Faint));
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
            look.field(frame, line, &import.field, Meaning::Plain);
        }
    }
}

/// What the file looks like, and what would come of it: above the columns what holds for all of the file, below them what
/// is to be known of single rows.
fn draw_preview(frame: &mut Frame<'_>, inside: Rect, look: Look<'_>, preview: &ImportPreview) {
    let (words, import) = (look.model.words(), &look.model.import);
    let (width, height) = (usize::from(inside.width.saturating_sub(2)), usize::from(inside.height));
    let mut shown = head(look, preview, width);
    let (question, meaning) = match import.column() {
        None if preview.lack.is_some() => (words.importing_choose_client(), Meaning::Selected),
        None => (words.importing_go(), Meaning::Selected),
        Some(_) => (words.importing_go_on_column(), Meaning::Heading),
    };
    let row = |at: usize| Rect { y: inside.y + u16::try_from(at).unwrap_or(u16::MAX), height: 1, ..inside };
    look.row(row(shown.len()), 0, import.line);
    shown.push(look.line(format!(" {}", cell(&question, width)), meaning));
    let (below, count) = notices(look, width);
    let all = preview.columns.len();
    let free = height.saturating_sub(shown.len());
    // The columns come first, but a few rows are left to what is wrong.
    let room = all.min(free.saturating_sub(below.len().min(NOTICES))).max(1);
    let room = if all > room { room.saturating_sub(1).max(1) } else { room };
    let top = import.line.saturating_sub(room).min(all.saturating_sub(room));
    for at in (top..all).take(room) {
        look.row(row(shown.len()), at + 1, import.line);
        shown.push(column(look, preview, at, width));
    }
    if all > room {
        let named = |number: usize| numbers::grouped(u64::try_from(number).unwrap_or(u64::MAX));
        let text = words.importing_columns(named(top + 1), named(top + room), named(all));
        shown.push(look.line(format!(" {text}"), Meaning::Faint));
    }
    let free = height.saturating_sub(shown.len());
    shown.extend(cut(look, below, count, free));
    lines(frame, inside, shown);
}

/// Rows that what is to be known of single rows has at least, with what stands above it.
const NOTICES: usize = 5;

/// Rows of one thing that is said of all of the file at most.
const SAID: usize = 6;

/// What holds for all of the file.
fn head(look: Look<'_>, preview: &ImportPreview, width: usize) -> Vec<Line<'static>> {
    let (words, import) = (look.model.words(), &look.model.import);
    let path = SafeText::cells(&preview.path.display().to_string(), width).to_string();
    let mut shown = vec![look.line(format!(" {path}"), Meaning::Heading)];
    let delimiter = match preview.delimiter {
        '\t' => words.importing_tab(),
        other => other.to_string(),
    };
    let source = preview.source.clone().unwrap_or_else(|| words.import_source_sheet());
    let found = words.importing_found(preview.encoding.as_str(), delimiter.as_str(), source.as_str());
    let mut say = |text: &str, meaning: Meaning| {
        // A refusal may name row after row: the question and the columns stay in sight below it.
        let rows = wrap(text, width).into_iter().take(SAID);
        shown.extend(rows.map(|line| look.line(format!(" {line}"), meaning)));
    };
    say(&found, Meaning::Plain);
    if import.changed {
        say(&words.importing_changed(), Meaning::Warning);
    }
    if preview.remembered {
        say(&words.importing_remembered(), Meaning::Plain);
    }
    match (lacks(look.model), import.trial.as_deref()) {
        (Some(lack), _) => say(&lack, Meaning::Warning),
        (None, None) => say(&words.importing_trying(), Meaning::Faint),
        (None, Some(Trial::Refused(why))) => say(why, Meaning::Failure),
        (None, Some(Trial::Report(report, _))) => {
            let count = numbers::grouped;
            let rejected = count(u64::try_from(report.rejected.len()).unwrap_or(u64::MAX));
            let (added, updated, unchanged) = (count(report.added), count(report.updated), count(report.unchanged));
            say(&words.importing_would(count(report.rows), added, updated, unchanged, rejected), Meaning::Plain);
        }
    }
    shown
}

/// A column: its header, what becomes of it, and a value.
fn column(look: Look<'_>, preview: &ImportPreview, at: usize, width: usize) -> Line<'static> {
    let words = look.model.words();
    let Some((header, field)) = preview.columns.get(at) else { return Line::default() };
    let said = preview.choices.iter().any(|choice| choice.column == *header);
    let mark = if said { "✓" } else { " " };
    let headers = preview.columns.iter().map(|(header, _)| header.as_str());
    let name = widest(headers).min(width / 3);
    let rest = width.saturating_sub(name + OURS + 7);
    let ours = field.map_or_else(|| words.importing_kept_as_is(), |field| fields::imported(field, words));
    // Of two columns that name the client the one that is believed less says when it is taken.
    let first = preview.clients.first().filter(|first| **first != at && preview.clients.contains(&at));
    let first = first.and_then(|first| preview.columns.get(*first)).map(|(first, _)| SafeText::cells(first, name));
    let ours = first.map_or(ours.clone(), |first| words.importing_spare(ours, first.as_str()));
    let whole = SafeText::cells(&ours, OURS + rest).as_str().width().max(OURS);
    let rest = (OURS + rest).saturating_sub(whole);
    let sample = columns::samples(look.model, at).join(" · ");
    let text = format!(" {} → {mark} {} {}", cell(header, name), cell(&ours, whole), cell(&sample, rest));
    let selected = look.model.import.column() == Some(at) && look.model.overlays.is_empty();
    let meaning = match (selected, field) {
        (true, _) => Meaning::Selected,
        (false, Some(_)) => Meaning::Plain,
        (false, None) => Meaning::Faint,
    };
    look.line(text, meaning)
}

/// What is to be known of single rows, each notice over as many rows as it needs, and how many notices there are.
fn notices(look: Look<'_>, width: usize) -> (Vec<Vec<Line<'static>>>, usize) {
    let Some(Trial::Report(report, notices)) = look.model.import.trial.as_deref() else { return (Vec::new(), 0) };
    let lines = |text: &String| {
        wrap(text, width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Warning)).collect()
    };
    // A window shows no more of them than it has rows.
    let most = usize::from(look.model.size.1);
    (notices.iter().take(most).map(lines).collect(), report.rejected.len() + report.warnings.len())
}

/// As many whole notices as fit, below a line that says how many there are in all.
fn cut(look: Look<'_>, notices: Vec<Vec<Line<'static>>>, count: usize, free: usize) -> Vec<Line<'static>> {
    let words = look.model.words();
    let named = |number: usize| numbers::grouped(u64::try_from(number).unwrap_or(u64::MAX));
    if count == 0 || free < 2 {
        return Vec::new();
    }
    let mut shown = vec![look.line(format!(" {}", words.importing_notices(named(count))), Meaning::Heading)];
    let mut told = 0;
    for notice in notices {
        let more = usize::from(told + 1 < count);
        if shown.len() + notice.len() + more > free {
            break;
        }
        shown.extend(notice);
        told += 1;
    }
    if told < count && told > 0 {
        shown.push(look.line(format!(" {}", words.importing_notices_more(named(count - told))), Meaning::Faint));
    }
    shown
}

/// What a column of the file becomes: its first values, a line that is typed into, and the fields that fit.
pub fn column_field(frame: &mut Frame<'_>, look: Look<'_>, choosing: &Choosing) {
    let (model, words) = (look.model, look.model.words());
    let preview = model.import.preview.as_ref();
    let header = preview.and_then(|preview| preview.columns.get(choosing.column)).map(|(header, _)| header.as_str());
    let title = words.importing_column_title(SafeText::cells(header.unwrap_or_default(), TITLE).as_str());
    let inside = popup(frame, 76, super::overlays::height(look), &title, look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let samples = columns::samples(model, choosing.column);
    let above = if samples.is_empty() {
        words.importing_no_samples()
    } else {
        words.importing_samples(SafeText::cells(&samples.join(" · "), width).as_str())
    };
    let rows = columns::rows(model);
    let list = usize::from(inside.height).saturating_sub(columns::ABOVE);
    let top = (choosing.cursor + 1).saturating_sub(list);
    let mut shown = vec![look.line(format!(" {}", cell(&above, width)), Meaning::Faint), Line::default()];
    let place = |at: usize| Rect { y: inside.y + u16::try_from(at).unwrap_or(u16::MAX), height: 1, ..inside };
    for (at, row) in rows.iter().enumerate().skip(top).take(list) {
        look.row(place(shown.len()), at, choosing.cursor);
        let quoted: Vec<String> = row.from.iter().map(|name| words.cli_quoted(name.as_str())).collect();
        let from = if quoted.is_empty() { String::new() } else { words.importing_from(quoted.join(", ")) };
        let text = format!(" {} {}", cell(&row.name, NAME), cell(&from, width.saturating_sub(NAME + 1)));
        shown.push(look.line(text, if at == choosing.cursor { Meaning::Selected } else { Meaning::Plain }));
    }
    if rows.is_empty() {
        shown.push(look.line(format!(" {}", words.importing_no_such_field()), Meaning::Faint));
    }
    let below = rows.len().saturating_sub(top + list);
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, below));
    lines(frame, inside, shown);
    let line = Rect { x: inside.x + 1, y: inside.y + 1, width: inside.width.saturating_sub(2), height: 1 };
    look.field(frame, line.intersection(inside), &choosing.field, Meaning::Say);
}

/// Cells of a header in the border, and of the name of a field.
const TITLE: usize = 40;
const NAME: usize = 31;

fn report_lines(look: Look<'_>, report: &ImportReport) -> Vec<Line<'static>> {
    let words = look.model.words();
    let count = numbers::grouped;
    let rejected = u64::try_from(report.rejected.len()).unwrap_or(u64::MAX);
    let refused = if rejected > 0 { Meaning::Warning } else { Meaning::Plain };
    let mut shown = vec![
        look.line(format!(" {}", words.importing_rows(count(report.rows).as_str())), Meaning::Heading),
        look.line(format!(" {}", words.importing_added(count(report.added).as_str())), Meaning::Done),
        look.line(format!(" {}", words.importing_updated(count(report.updated).as_str())), Meaning::Plain),
        look.line(format!(" {}", words.importing_unchanged(count(report.unchanged).as_str())), Meaning::Plain),
        look.line(format!(" {}", words.importing_rejected(count(rejected).as_str())), refused),
        Line::default(),
    ];
    shown.extend(report_rows(look.model).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain)));
    shown
}
