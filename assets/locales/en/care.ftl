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
store-checklist-incomplete = Not marked: still open is { $missing }. Tick it, or say why it stays open.
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
