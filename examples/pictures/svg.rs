//! A window as SVG: the same window gives the same text.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// Width and height of a cell, and the size of the letters.
const CELL: (f64, f64, f64) = (8.4, 18.0, 14.0);
const BACKGROUND: &str = "#1b1d22";
const FOREGROUND: &str = "#d6d8dc";

/// The look of a cell: letters, ground, bold, italic, dim.
#[derive(PartialEq, Clone, Copy)]
struct Look {
    ink: &'static str,
    ground: &'static str,
    bold: bool,
    italic: bool,
    dim: bool,
}

fn look(cell: &Cell) -> Look {
    let has = |modifier| cell.modifier.contains(modifier);
    let (ink, ground) = (colour(cell.fg, FOREGROUND), colour(cell.bg, BACKGROUND));
    let (ink, ground) = if has(Modifier::REVERSED) { (ground, ink) } else { (ink, ground) };
    Look { ink, ground, bold: has(Modifier::BOLD), italic: has(Modifier::ITALIC), dim: has(Modifier::DIM) }
}

fn colour(colour: Color, usual: &'static str) -> &'static str {
    match colour {
        Color::Red => "#e5534b",
        Color::Green => "#57ab5a",
        Color::Yellow => "#d4a72c",
        Color::Cyan => "#4fb3c9",
        Color::Blue => "#539bf5",
        Color::Magenta => "#b083f0",
        Color::DarkGray => "#7d8590",
        _ => usual,
    }
}

/// The window as a picture.
pub fn of(buffer: &Buffer) -> String {
    let (wide, high, size) = CELL;
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let (width, height) = (f64::from(columns) * wide + 24.0, f64::from(rows) * high + 24.0);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" \
         height=\"{height:.0}\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{BACKGROUND}\"/>\n\
         <g font-family=\"'DejaVu Sans Mono','JetBrains Mono',Menlo,Consolas,monospace\" font-size=\"{size}\" \
>\n"
    );
    for y in 0..rows {
        let mut x = 0;
        while x < columns {
            let Some(style) = buffer.cell((x, y)).map(look) else { break };
            let begin = x;
            let mut text = String::new();
            while let Some(cell) = buffer.cell((x, y)).filter(|cell| look(cell) == style) {
                text.push_str(cell.symbol());
                x += 1;
            }
            piece(&mut out, begin, y, x - begin, &text, style);
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Letters of one look that stand side by side.
fn piece(out: &mut String, x: u16, y: u16, cells: u16, text: &str, look: Look) {
    let (wide, high, size) = CELL;
    let (left, top) = (12.0 + f64::from(x) * wide, 12.0 + f64::from(y) * high);
    let span = f64::from(cells) * wide;
    if look.ground != BACKGROUND {
        let _ = writeln!(
            out,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{span:.1}\" height=\"{high}\" fill=\"{}\"/>",
            look.ground
        );
    }
    let mut style = String::new();
    for (is, mark) in
        [(look.bold, " font-weight=\"bold\""), (look.italic, " font-style=\"italic\""), (look.dim, " opacity=\".6\"")]
    {
        style.push_str(if is { mark } else { "" });
    }
    // Where blanks follow each other the words begin anew: not every viewer keeps two of them apart.
    let mut at = 0.0;
    for words in text.split("  ") {
        let count = |text: &str| u16::try_from(text.chars().count()).map_or(0.0, f64::from);
        let from = left + (at + count(words) - count(words.trim_start())) * wide;
        let length = count(words.trim()) * wide;
        at += count(words) + 2.0;
        let words = words.trim().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        if !words.is_empty() {
            let _ = writeln!(
                out,
                "<text x=\"{from:.1}\" y=\"{:.1}\" textLength=\"{length:.1}\" lengthAdjust=\"spacingAndGlyphs\" \
                 fill=\"{}\"{style}>{words}</text>",
                top + size,
                look.ink
            );
        }
    }
}
