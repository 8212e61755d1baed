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
