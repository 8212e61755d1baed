//! Cases and promises, which are one to who looks what we owe: how each is written, the list that shows both, what
//! changes them, the call about them, their part of a client's history.

mod case;
mod change;
mod facts;
mod list;
mod promise;
mod talk;
mod timeline;

pub(super) use case::{CASE, insert_case, read_case};
pub(super) use change::open_again;
pub(super) use promise::{PROMISE, insert_promise, read_promise};
pub(super) use talk::stay_on_list;
pub(super) use timeline::of_client;

#[cfg(test)]
mod tests;
