//! Cases and promises as one: the list that shows both, what changes them, their part of a client's history.

mod change;
mod facts;
mod list;
mod timeline;

pub(super) use change::open_again;
pub(super) use timeline::of_client;

#[cfg(test)]
mod tests;
