//! What a program that was killed has left half done: taken back before anything else is written.

use crate::domain::{Moment, Operation, OperationKind};
use crate::store::{Finish, Result, Store, StoreError, UndoRefused};

/// A bulk operation that was found without its end.
#[derive(Debug)]
pub struct Unfinished {
    /// Which.
    pub operation: Operation,
    /// What became of it.
    pub became: Became,
}

/// What became of an operation without its end.
#[derive(Debug)]
pub enum Became {
    /// It was taken back; or it was an undo, and is complete.
    TakenBack,
    /// It cannot be taken back any more: it stays as it is, and counts as done.
    Kept(UndoRefused),
    /// Not now: it is tried again at the next start.
    Waiting(StoreError),
}

/// Takes back what programs that were killed have left half done, and carries an undo to its end. One that somebody
/// else is just taking back is left to them.
///
/// # Errors
/// Where the base cannot be read.
pub fn take_back_unfinished(store: &mut Store, now: Moment) -> Result<Vec<Unfinished>> {
    let mut found = Vec::new();
    for operation in store.unfinished()? {
        if operation.kind == OperationKind::CadencePlanned {
            // Every touch of it is right by itself, and the next day plans the others.
            store.finish_unfinished(operation.id, Finish::Keep, now)?;
            continue;
        }
        let became = match store.finish_unfinished(operation.id, Finish::TakeBack, now) {
            Ok(()) => Became::TakenBack,
            Err(StoreError::Undo(UndoRefused::Running { .. } | UndoRefused::Already { .. })) => continue,
            // A colleague has one of its clients open: that passes.
            Err(error @ StoreError::Undo(UndoRefused::Held { .. })) => Became::Waiting(error),
            Err(StoreError::Undo(refused)) => match store.finish_unfinished(operation.id, Finish::Keep, now) {
                Ok(()) => Became::Kept(refused),
                Err(error) => Became::Waiting(error),
            },
            Err(error) => Became::Waiting(error),
        };
        let (number, kind) = (operation.id.0, operation.kind.name());
        match &became {
            Became::TakenBack => tracing::warn!(number, kind, "an operation that was cut off is taken back"),
            Became::Kept(refused) => tracing::warn!(number, kind, %refused, "an operation that was cut off stays"),
            Became::Waiting(error) => {
                tracing::warn!(number, kind, error = error.for_log(), "an operation that was cut off has to wait");
            }
        }
        found.push(Unfinished { operation, became });
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
