//! A client who rings us, written.

use crate::domain::{Incoming, OperatorId};
use crate::store::{Result, Store};
use crate::tui::runtime::importing;
use crate::tui::runtime::session::Session;

/// Records the call; somebody new becomes a client first, by name and number.
pub(super) fn incoming(
    store: &mut Store,
    session: &Session,
    me: OperatorId,
    call: &Incoming,
    new: Option<&(String, String)>,
) -> Result<()> {
    let mut call = call.clone();
    if let Some((name, phone)) = new {
        let name = if name.is_empty() { phone } else { name };
        call.client = importing::add_client(store, name, phone, me, session)?;
    }
    store.log_incoming(&call, me, session.now())?;
    Ok(())
}
