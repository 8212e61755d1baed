//! The floor of every measurement: a ratatui program that does nothing. It takes the terminal over as the workstation
//! does, paints a list with a cursor, paints again at each key, and leaves at `q`.

use std::io::{self, BufWriter, Write};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEventKind, read};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Block;
use ratatui::{Frame, Terminal, backend::CrosstermBackend};

/// Lines of the list.
const LINES: usize = 300;

fn draw(frame: &mut Frame<'_>, at: usize) {
    let block = Block::bordered().title(" Today ");
    let area = block.inner(frame.area());
    frame.render_widget(block, frame.area());
    let height = usize::from(area.height);
    let top = (at + 1).saturating_sub(height);
    for (line, place) in (top..LINES).zip(area.rows()) {
        let look = if line == at { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
        frame.render_widget(Line::styled(format!("{line:>4}  a client with a name and a reason"), look), place);
    }
}

fn main() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    let mut screen = Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout())))?;
    let mut at = 0;
    loop {
        screen.draw(|frame| draw(frame, at))?;
        screen.backend_mut().flush()?;
        let key = match read()? {
            Event::Key(key) if key.kind == KeyEventKind::Press => key.code,
            _ => continue,
        };
        match key {
            KeyCode::Char('q') => break,
            KeyCode::Down => at = (at + 1).min(LINES - 1),
            KeyCode::Up => at = at.saturating_sub(1),
            _ => {}
        }
    }
    execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show)?;
    disable_raw_mode()
}
