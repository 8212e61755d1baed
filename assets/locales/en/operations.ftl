# What was done, as the list of operations and undo name it.

operation-call-begun = call begun
# $detail (String)
operation-dialed = dialled { $detail }
operation-answered = somebody answered
operation-ended = call ended
# $detail (String)
operation-coded = outcome: { $detail }
operation-noted = note
operation-interview-started = survey begun
# $detail (String)
operation-answer-recorded = answer: { $detail }
operation-probed = probe read out
operation-call-taken-over = call taken over
operation-call-recovered = call closed after a crash
operation-client-added = client added
operation-client-changed = client changed
operation-person-added = person added
operation-person-changed = person changed
operation-phone-added = number added
operation-phone-changed = number changed
operation-email-added = address added
operation-promise-added = promise made
operation-promise-kept = promise kept
operation-case-opened = case opened
operation-case-closed = case closed
operation-deal-added = deal added
operation-touch-planned = touch planned
operation-touch-changed = touch changed
operation-do-not-call-added = do not call
operation-operator-added = operator added
operation-settings-changed = settings changed
operation-wave-opened = survey wave opened
# $detail (String)
operation-import = import of { $detail }
operation-undo = taken back
operation-redo = done again
# $client (String)
# $what (String)
operation-of-client = { $what } · { $client }
