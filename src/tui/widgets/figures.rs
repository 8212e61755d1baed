//! Big figures, five lines high: a score that can be read from an arm's length.

/// Lines of a big figure.
pub const HEIGHT: u16 = 5;

const DIGITS: [[&str; 5]; 10] = [
    ["█▀▀█", "█  █", "█  █", "█  █", "▀▀▀▀"],
    [" ▄█ ", "  █ ", "  █ ", "  █ ", " ▀▀▀"],
    ["▀▀▀█", "   █", "█▀▀▀", "█   ", "▀▀▀▀"],
    ["▀▀▀█", "   █", " ▀▀█", "   █", "▀▀▀▀"],
    ["█  █", "█  █", "▀▀▀█", "   █", "   ▀"],
    ["█▀▀▀", "█   ", "▀▀▀█", "   █", "▀▀▀▀"],
    ["█▀▀▀", "█   ", "█▀▀█", "█  █", "▀▀▀▀"],
    ["▀▀▀█", "   █", "  █ ", "  █ ", "  ▀ "],
    ["█▀▀█", "█  █", "█▀▀█", "█  █", "▀▀▀▀"],
    ["█▀▀█", "█  █", "▀▀▀█", "   █", "▀▀▀▀"],
];

/// The five lines of a number.
#[must_use]
pub fn lines(number: u8) -> [String; 5] {
    let digits = number.to_string();
    std::array::from_fn(|row| {
        digits
            .bytes()
            .filter_map(|digit| DIGITS.get(usize::from(digit.wrapping_sub(b'0'))))
            .map(|figure| figure[row])
            .collect::<Vec<_>>()
            .join(" ")
    })
}
