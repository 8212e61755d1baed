//! The list of a day, from the base to the order on the screen.
