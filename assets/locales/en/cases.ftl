# Cases and promises.

cases-error-closed = This case has been closed meanwhile. The list was read anew.
cases-error-settled = This promise was kept or given up meanwhile. The list was read anew.
cases-error-open = This is open again already. The list was read anew.

# $text (String) - what was promised
# $reason (String) - why it was not kept
cases-card-broken = not kept: { $text } ({ $reason })
# $subject (String) - what it is about
cases-card-reopened = open again: { $subject }
# $subject (String) - what it is about
# $text (String) - the note
cases-card-noted = note ({ $subject }): { $text }
