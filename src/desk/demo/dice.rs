//! Chance that can be repeated: the same seed throws the same numbers on every machine.

use uuid::Uuid;

use crate::domain::Moment;

/// A stream of numbers (`SplitMix64`; Steele, Lea, Flood 2014).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The stream of a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `sides`; 0 where there are no sides.
    pub fn below(&mut self, sides: usize) -> usize {
        let sides = u64::try_from(sides).unwrap_or(u64::MAX);
        usize::try_from(self.next().checked_rem(sides).unwrap_or(0)).unwrap_or(0)
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: u32, most: u32) -> u32 {
        let sides = usize::try_from(most.saturating_sub(least)).unwrap_or(0) + 1;
        least + u32::try_from(self.below(sides)).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, chance: u32) -> bool {
        self.between(0, 99) < chance
    }

    /// One of them; none where there is none.
    pub fn one<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        among.get(self.below(among.len()))
    }

    /// One of the words; nothing where there are none.
    pub fn word(&mut self, among: &[String]) -> String {
        self.one(among).cloned().unwrap_or_default()
    }

    /// Puts them into another order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }

    /// An id as the program makes them at an instant (UUID version 7).
    pub fn id(&mut self, at: Moment) -> Uuid {
        let (high, low) = (self.next().to_be_bytes(), self.next().to_be_bytes());
        let mut random = [0_u8; 10];
        for (place, byte) in random.iter_mut().zip(high.into_iter().chain(low)) {
            *place = byte;
        }
        uuid::Builder::from_unix_timestamp_millis(at.millis().unsigned_abs(), &random).into_uuid()
    }
}

/// Cards of one kind, dealt in an order of chance: all of them before one comes a second time.
#[derive(Debug, Clone, Default)]
pub struct Deck(Vec<usize>);

impl Deck {
    /// The next card of so many; 0 where there are none.
    pub fn deal(&mut self, cards: usize, dice: &mut Dice) -> usize {
        if self.0.is_empty() {
            self.0 = (0..cards).collect();
            dice.shuffle(&mut self.0);
        }
        self.0.pop().unwrap_or(0)
    }
}
