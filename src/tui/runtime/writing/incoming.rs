//! A client who rings us, written.

use crate::domain::{Incoming, OperatorId};
use crate::store::{Result, Store};
use crate::tui::runtime::session::Session;

/// Records the call; somebody new becomes a client by it, by name and number.
pub(super) fn log(
    store: &mut Store,
    session: &Session,
    me: OperatorId,
    call: &Incoming,
    new: Option<&(String, String)>,
) -> Result<()> {
    let new = new.map(|(name, phone)| {
        let name = if name.is_empty() { phone } else { name };
        super::record::new_client(name, "", phone, session)
    });
    let manager = match &new {
        Some(_) => None,
        None => store.client(call.client)?.owner,
    };
    let owner = session.playbooks.cases.owner(manager, &store.operators()?, me);
    let written = super::record::numbers_read(&call.written, session);
    store.log_incoming(&Incoming { written, ..call.clone() }, new.as_ref(), owner, me, session.now())?;
    Ok(())
}
