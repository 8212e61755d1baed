# The first call on a made-up client.

key-tour = try it
    .help = The first call in a minute: a made-up client, nothing is written
tour-title = A call to try: the client is made up, nothing is written. Esc leaves
tour-start = try it: a first call to a made-up client, one minute, nothing is written
tour-operator = You
tour-company = Example Service
tour-client = Lily Ltd
tour-person = Agnes Lily
tour-given-name = Agnes
# The second name that Russian is polite with; English has none.
tour-patronymic = { "" }
tour-position = director
tour-today = This is the list of the day. Press Enter to open the client.
tour-brief = Read what is known of the client, then press d to dial. No telephone rings.
tour-dialing = It rings… Somebody has answered: press a.
# $key (String)
tour-choice = Read the words out. The client agrees: press { $key }.
tour-score = Ask for the score. The client says “ten”: press 1, 0 and Enter.
tour-words = Ask why. Type what the client says, then press Enter.
tour-reading = Read it out, then press Enter.
tour-end = The talk is over. Say goodbye and press F4 to say how it ended.
# $key (String)
# $outcome (String)
tour-outcome = Say how it ended: press { $key }, “{ $outcome }”.
tour-elsewhere = Look around. Enter leads back to the call, Esc ends the tour.
tour-marks = What you marked while they talked: Enter keeps it, one after the other.
tour-overlay = Look around. Esc closes this window.
tour-done = Done: so goes a call. Esc leads to the start, where i imports your clients.
tour-nobody-left = The made-up client has been called; there is nobody else on this list.
tour-refused = It happens. But this client agrees: PgUp leads back to the question.
tour-no-undo = There is nothing to take back here: nothing was written.
tour-no-card = The client is made up and has no card.
tour-no-import = In the tour no file is read: Esc ends it, then i imports your clients.
