//! A view that breaks on the first key: shows that a panic gives the terminal back. The report goes into the folder
//! that the program is started in.
#![allow(clippy::panic, reason = "the panic is what is shown here")]

use serviceday::tui::terminal;

fn main() -> std::io::Result<()> {
    terminal::panic_hook(Some("crash.txt".into()));
    let mut screen = terminal::take()?;
    screen.draw(|frame| frame.render_widget("a screen that works", frame.area()))?;
    std::io::Write::flush(screen.backend_mut())?;
    while !matches!(crossterm::event::read()?, crossterm::event::Event::Key(_)) {}
    screen.draw(|_| panic!("a view is broken"))?;
    Ok(())
}
