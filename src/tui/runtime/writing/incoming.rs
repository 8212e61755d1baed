//! A client who rings us, written.

use crate::domain::{Caller, Incoming, OperatorId};
use crate::exchange::phone::name_and_number;
use crate::store::{Rang, Result, Store};
use crate::tui::runtime::session::Session;

/// Records the call; somebody new becomes a client by it, by name and number.
pub(super) fn log(
    store: &mut Store,
    session: &Session,
    me: OperatorId,
    call: &Incoming,
    caller: &Caller,
) -> Result<()> {
    let (by, manager) = match caller {
        Caller::Known(client, _) => (Rang::Client(*client), store.client(*client)?.owner),
        Caller::New(..) => {
            let (name, number) = name_and_number(caller.name(), session.home_region());
            let number = number.unwrap_or_default();
            let name = if name.is_empty() { &number } else { &name };
            (Rang::New(Box::new(super::record::new_client(name, "", &number, session))), None)
        }
    };
    let owner = session.playbooks.cases.owner(manager, &store.operators()?, me);
    let written = super::record::numbers_read(&call.written, session);
    store.log_incoming(&Incoming { written, ..call.clone() }, &by, owner, me, session.now())?;
    Ok(())
}
