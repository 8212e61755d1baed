# Clients: names of fields and values, what was done to a client, what is written about one.
field-client-name = Name
field-client-kind = Kind
field-owner = Manager
field-segment = Segment
field-grade = Grade
field-loyalty = Loyalty
field-language = Language
field-zone = Time zone
field-source = Source
field-tax-number = Tax number
field-note = Note
field-avoid = Do not mention
field-archived = Archive
field-person-name = Name
field-position = Position
field-role = Role
field-birthday = Birthday
field-wants = Wants
field-interests = Interested in
field-reach = Best reached
field-left = Left the firm
field-phone = Phone
field-phone-dead = Dead number
field-email = E-mail
value-company = company
value-person = person
value-loyal = loyal
value-satisfied = satisfied
value-upset = upset
value-left = left us
value-unknown = not known
value-russian = Russian
value-english = English
value-empty = empty
# $field (String) - name of the field
# $value (String) - what stands there now
operation-field = { $field }: { $value }
operation-client-archived = into the archive
operation-client-unarchived = out of the archive
# $text (String) - the duplicate's name
operation-clients-merged = merged with “{ $text }”
# $field (String) - name of the field
# $value (String) - the new value
# $count (Number) - how many clients
operation-many-changed = { $field }: { $value } ({ $count ->
    [one] 1 client
   *[other] { $count } clients
})
# $goal (String) - what they are to achieve
# $count (Number) - how many
operation-touches-planned = { $count ->
    [one] 1 touch planned
   *[other] { $count } touches planned
}: { $goal }
# $text (String) - the person
operation-person-moved = moved here: { $text }
# $text (String) - the number
operation-phone-removed = number taken off: { $text }
# $text (String) - the address
operation-email-changed = address { $text }
# $text (String) - the address
operation-email-removed = address taken off: { $text }
written-note = note
written-wants = wishes
written-promise = promise
written-case = case
written-deal = deal
written-call = call
written-goal = goal of a contact
# $title (String) - what was sold
card-deal-signed = signed: { $title }
# $title (String) - what was sold
card-deal-delivered = delivered: { $title }
