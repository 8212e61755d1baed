# Deals, checklists and letters.

care-key-deal = new deal
    .help = Record a deal of this client

deal-form-new = New deal
deal-form-edit = Deal
deal-title = What was sold
deal-title-hint = pump station, 12 months of service
deal-amount = Amount
deal-amount-hint = 1 200 000 · 50k usd
deal-signed = Signed
deal-signed-hint = today · yesterday · 24.11 · empty: not yet
deal-seller = Sold by
deal-seller-hint = a name; the beginning is enough
deal-delivered = Delivered
deal-delivered-hint = a day; empty: not yet
deal-used-up = Used up by
deal-used-up-hint = in 6 months · 1 March
deal-needs-title = what was sold?
deal-not-a-sum = not a sum
deal-new-seller = new here, will be added
deal-delivered-before-signed = delivered before it was signed?
# $text (String) - what was sold
operation-deal-changed = deal “{ $text }” corrected
excluded-own-sale = your own sale: a colleague makes the service call

# Mistakes in playbook files.
# $name (String) - the name that stands there twice
playbook-two-checklists = there is a checklist “{ $name }” in this language already; choose another id
# $name (String) - the name that stands there twice
playbook-two-letters = there is a letter “{ $name }” in this language already; choose another id
# $name (String) - the name that stands there twice
playbook-two-items = “{ $name }” stands here twice; give each its own
playbook-no-items = a checklist needs at least one [[item]]
playbook-subject-of-lines = the subject is one line

# What was done.
# $text (String) - the item
operation-item-ticked = “{ $text }” ticked
# $text (String) - the item
operation-item-opened = tick taken from “{ $text }”
# $text (String) - the note
operation-item-noted = note “{ $text }” on a checklist
# $text (String) - what was sold
operation-checklist-done = checklist of “{ $text }” done
# $text (String) - what was sold
operation-letter-sent = welcome letter for “{ $text }” sent
# $missing (String) - the items that are open
store-checklist-incomplete = Not marked: still open is { $missing }. See to it, or say why it stays open.
care-ticked-before = ticked before
# $to (String) - the recipient's address
# $subject (String) - the subject
card-letter = letter to { $to }: “{ $subject }”

# What `playbook check` tells.
# $language (String) - its language
# $id (String) - its name
# $version (Number) - its version
# $items (Number) - how many items
# $mandatory (Number) - how many of them are mandatory
playbook-check-checklist = { $language }/{ $id }: checklist, version { $version }, { $items } items, { $mandatory } of them mandatory
# $language (String) - its language
# $id (String) - its name
# $version (Number) - its version
playbook-check-letter = { $language }/{ $id }: letter, version { $version }

# Keys.
care-key-edit-deal = correct a deal
    .help = Correct a deal of this client
care-key-lists = checklists
    .help = Open checklists of everybody, by due date
care-key-of-client-help = The checklists of this client
care-key-tick = tick
    .help = Done, or not done after all
care-key-not = not applicable
    .help = This item does not apply here
care-key-note-help = A note at this item
care-key-letter = letter
    .help = Write the letter: drafted from the template with the client’s data
care-key-finish = sent / done
    .help = Mark the letter as sent, the call as done; asks for a reason where something mandatory is open
care-key-call = call
    .help = Go to the client before the call
care-key-client = client
    .help = Open the client’s card
letter-key-to = next address
    .help = The client’s next address
letter-key-copy = copy
    .help = Put the text into the clipboard
letter-key-save = save .eml
    .help = Write a file that a mail program opens as an unsent letter
letter-key-edit = in an editor
    .help = Change the text in your own editor

# Checklists.
# $count (Number) - how many are open
care-title = { $count ->
    [one] Checklists · { $count } open
   *[other] Checklists · { $count } open
}
care-title-one = Checklist
# $client (String) - whose
care-title-of = Checklists · { $client }
care-nothing-open = No checklist is open. A signed deal starts two by itself, the welcome letter and the service call: open a client (2) and press b.
# $done (Number) - items dealt with
# $of (Number) - items in all
care-progress = { $done } of { $of }
# $count (Number) - how many days
care-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
care-short-letter = Letter
care-short-call = Call
# $name (String) - the seller
care-not-by = not the seller ({ $name })
# $name (String) - the seller
care-not = not { $name }
# $deal (String) - what was sold
# $due (String) - until when
care-head = { $deal } · due { $due }
# $name (String) - the seller
care-sold-by = Sold by { $name }
care-own-sale = You sold this: a colleague makes the service call, so that the client can speak freely.
# $when (String) - when
# $who (String) - by whom
care-sent = Sent { $when } · { $who }
# $when (String) - when
# $who (String) - by whom
care-done = Done { $when } · { $who }
# $reason (String) - why something mandatory stayed open
care-because = Not complete: { $reason }
care-mandatory = mandatory
care-not-applicable = not applicable
care-state-done = done
care-state-sent = sent
care-state-dropped = dropped
# $when (String) - when
care-dropped = Taken off the plan { $when }, with its contact
care-is-dropped = The contact was taken off the plan, and the checklist with it.
# $product (String) - what was bought
# $seller (String) - who sold it
care-of-deal = Bought: { $product } · sold by { $seller }
# $progress (String) - so many of so many
care-checklist-progress = Checklist: { $progress }
care-none-of-client = This client has no checklist: a signed deal starts them (b).
care-is-closed = This checklist is closed; u takes that back.
care-gone = This checklist is no longer there: its deal was taken back.
care-call-is-over = This call has been made, or taken off the plan.
care-letter-is-no-call = This is a letter: e writes it, o marks it as sent.
care-note = Note
care-note-hint = what is worth knowing about this item
care-incomplete = Not all is done
# $missing (String) - the items that are open
care-missing = Still open: { $missing }
care-reason = Reason
care-reason-hint = why it goes without
care-reason-needed = a reason is needed
confirm-own-sale = You sold this deal. A service call is better made by a colleague: to the seller a client does not say what was wrong. Call yourself all the same?
confirm-letter-sent = Has the letter been sent? It is kept with its text, and the touch is done.
confirm-checklist-done = Is everything on this checklist done? The touch is then done, too.

# On the client's card.
card-deals = Deals
# $day (String) - which day
deal-signed-on = signed { $day }
# $day (String) - which day
deal-delivered-on = delivered { $day }
# $day (String) - which day
deal-used-up-on = used up { $day }
deal-none = This client has no deal yet: b records one.

# The letter.
# $client (String) - the client's name
letter-title = Letter · { $client }
letter-label-to = To
letter-label-subject = Subject
# $address (String) - the recipient's address
letter-to = Letter to { $address }
# $names (String) - who sold, or looks after the client
letter-stranger = You neither sold this deal nor look after the client. It should come from { $names }.
# $seller (String)
# $owner (String)
letter-either = { $seller } or { $owner }
# $name (String) - a colleague
# $when (String) - when the draft was kept last
letter-others-draft = There is a draft already: { $name }, { $when }. This is a new letter, in your name.
# $name (String) - a colleague
# $when (String) - when the draft was kept last
letter-second-draft = There is a draft already: { $name }, { $when }. This is a new letter.
# $when (String) - when the draft was kept last
letter-old-draft = This draft was kept { $when }: see whether its days still hold.
# $when (String) - when the draft was kept last
letter-nobodys-draft = Nobody wrote down whose draft this is (kept { $when }): check the words and the signature.
# $count (Number) - places that are still to be written
letter-gaps = { $count ->
    [one] { $count } place in ‹…› is still to be written
   *[other] { $count } places in ‹…› are still to be written
}
letter-introduces = You introduce the colleague who takes the client over.
letter-takes-over = You write as the one who has taken the client over.
letter-ready = Esc, then o marks the letter as sent.
letter-only-of-letters = This checklist is about a call: there is no letter to it.
letter-has-left = The letter has left; its text stands below.
letter-one-address = The client has no other address.
letter-no-addresses = No e-mail of this client is known: type the address in the first line.
letter-copied = The text is in the clipboard.
# $gaps (String) - how many places are still to be written
letter-copied-with-gaps = Copied, but the letter is not ready. { $gaps }.
# $gaps (String) - how many places are still to be written
# $saved (String) - that it is saved, and where
letter-saved-with-gaps = { $gaps }. { $saved }
# $count (Number) - places that are still to be written
letter-not-whole = { $count ->
    [one] { $count } place ‹…› of the letter is not written
   *[other] { $count } places ‹…› of the letter are not written
}
letter-not-written = no text of the letter is here (e writes it)
letter-no-recipient = No recipient: the client has no e-mail here. Type the address in the first line.
# $to (String) - what was typed
letter-several-recipients = “{ $to }” is more than one address: a welcome letter goes to one person.
# $to (String) - what was typed
letter-not-an-address = “{ $to }” is no e-mail address.
letter-line-break = The recipient and the subject are one line each.
# $why (String) - in the words of the library
letter-refused = The letter cannot be made: { $why }
# $path (String) - the file
letter-saved = Saved: { $path }
# $folder (String) - the folder
# $why (String) - what the system says
letter-not-saved = Not saved in { $folder }: { $why }
letter-no-folder = This base has no folder to save the letter in.
letter-no-editor = No editor is named: set EDITOR, for example EDITOR=nano.
# $why (String) - what the system says
letter-editor-failed = The editor did not give a text back: { $why }
# $name (String) - the program
letter-editor-not-there = There is no editor “{ $name }” on this machine: name another in EDITOR.
# $code (Number) - the number it ended with
letter-editor-ended = The editor ended with error { $code }: the letter is as it was.
letter-editor-stopped = The editor was stopped: the letter is as it was.

# Whose letter it is.
# $name (String) - who writes it
excluded-author = the letter is written by { $name }
excluded-author-somebody = the letter is written by whoever sold
# $raw (String) - what stands there
import-unreadable-amount = not a sum, kept as it is: { $raw }

screen-checklists = Checklists
screen-letter = Letter
deal-stage-open = open
deal-stage-won = won
deal-stage-lost = lost
care-key-finish-plain = done
# $list (String)
deal-starts = Planned: { $list }
# $what (String)
# $day (String) - today, on 26 November
deal-starts-one = { $what } { $day }
