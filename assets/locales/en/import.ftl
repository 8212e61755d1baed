# Import: the report, mistakes of the file, notices about rows.

import-progress = Import
# $file (String) - path of the file
# $encoding (String) - name of the encoding
# $delimiter (String) - the character in quotes, or its name
# $source (String) - program the file is from
import-found = File { $file }: encoding { $encoding }, delimiter { $delimiter }, source { $source }
import-delimiter-tab = tab
# $columns (String) - their headers
import-kept = Kept as they are, shown on the card: { $columns }
# $column (String) - a header of the file
# $field (String) - name of a field
import-taken-column = “{ $column }” → { $field }
# $columns (String)
import-taken = Columns: { $columns }
import-rows = Rows
import-added = Added
import-updated = Updated
import-unchanged = Unchanged
import-rejected = Rejected
import-rejected-heading = Rejected:
import-warnings-heading = Please note:
# $line (String) - line of the file
# $reason (String) - what is wrong
import-notice = line { $line }: { $reason }
# $line (String) - line of the file
# $column (String) - header of the column
# $reason (String) - what is wrong
import-notice-column = line { $line }, column “{ $column }”: { $reason }
# $n (Number) - how many more
# $count (String) - the same, written
import-more = { $n ->
    [one] …and { $count } more; all of them with --json
   *[other] …and { $count } more; all of them with --json
}
import-dry-run = Dry run: nothing was written.
# $number (String) - number of the operation
import-operation = Written as action no. { $number }; the whole import can be undone from the list of actions.
# $file (String) - name of the file
import-do-not-call-reason = marked in the file { $file }

# $file (String) - path of the file
# $n (Number) - how many rows
# $count (String) - the same, written
import-no-usable-row = { $n ->
    [one] the one row of { $file } cannot be used; nothing was written
   *[other] none of the { $count } rows of { $file } can be used; nothing was written
}
# $reason (String) - what the base said
import-base-refused = the import was not written. { $reason }
import-cut-short = The file could not be read to its end.
# $file (String) - path of the file
# $found (String) - how many columns it has
# $limit (String) - how many are allowed
import-too-many-columns = { $file } has { $found } columns, at most { $limit } are read; look at the delimiter
# $file (String) - path of the file
# $limit (String) - how many rows are allowed
import-too-many-rows = { $file } has more than { $limit } rows; split it into parts
# $file (String) - path of the file
# $line (String) - line of the header
import-no-rows = { $file } has no row below its header (line { $line })
# $file (String) - path of the file
# $found (String) - cells of the first row
import-no-header = { $file } has no row of headers: none of { $found } is a known name such as “Company”, “Full name”, “Phone”, “E-mail”. Add headers, or name the column on the command line: serviceday import FILE --map client=COLUMN
# $file (String) - path of the file
# $found (String) - the headers
import-no-name-column = no column of { $file } names the client. Looked for “Company”, “Organization”, “Full name”, “Contact”, “Last name”; there are { $found }. Rename a column, or name it on the command line: serviceday import FILE --map client=COLUMN
# $field (String) - as it was asked for
# $known (String) - the fields there are
import-unknown-field = there is no field “{ $field }”; there are { $known }
# $column (String) - as it was asked for
# $file (String) - path of the file
# $found (String) - the headers
import-unknown-column = there is no column “{ $column }” in { $file }; there are { $found }
# $field (String) - as it was asked for
# $one (String) - header of a column
# $other (String) - header of another
import-field-twice = the field “{ $field }” is named twice: as column “{ $one }” and as “{ $other }”. It holds one value: keep one --map
# $column (String) - header of a column
# $one (String) - a field
# $other (String) - another field
import-column-twice = column “{ $column }” is named twice: as the field “{ $one }” and as “{ $other }”. Keep one --map

# $n (Number) - how many cells a row has to have
# $expected (String) - the same, written
# $found (String) - how many it has
import-too-few-cells = { $n ->
    [one] too few columns: { $expected } is needed, there are { $found }
   *[other] too few columns: { $expected } are needed, there are { $found }
}
# $n (Number) - how many cells a row has to have
# $expected (String) - the same, written
# $found (String) - how many it has
import-too-many-cells = { $n ->
    [one] too many columns: { $expected } is needed, there are { $found }
   *[other] too many columns: { $expected } are needed, there are { $found }
}
import-no-name = no client is named: neither a company nor a name
# $bytes (String) - length of the field
import-field-too-long = the field is too long and left out: { $bytes } bytes, 65,536 are allowed
import-unclosed-quote = a quotation mark was opened and never closed
# $raw (String) - as it stood
import-unreadable-phone = the number was not understood and is kept as it is: { $raw }
# $raw (String) - as it stood
import-unreadable-date = the date was not understood and is kept as it is: { $raw }
# $raw (String) - as it stood
import-unreadable-email = not an e-mail address, kept as it is: { $raw }
# $raw (String) - as it stood
import-unreadable-yes-no = neither yes nor no, taken as yes to be careful: { $raw }
# $raw (String) - as it stood
import-unreadable-grade = a grade is A, B or C in Latin letters; kept as it is: { $raw }
# $raw (String) - as it stood
import-unreadable-zone = unknown time zone, kept as it is: { $raw }
# $raw (String) - as it stood
import-future-date = the date lies in the future and is kept as it is: { $raw }
import-total-row = a row of totals, not a client
# $field (String) - name of a field
# $columns (String) - quoted headers of the columns that are believed more
import-spare-column = “{ $field }” is taken from here only where { $columns } is empty; elsewhere the value is kept on the card as it is. If this column is right, choose its field before the import (--map on the command line)
# $field (String) - name of a field
# $taken (String) - header of the column it is taken from
import-second-column = looks like “{ $field }” as well, which is taken from column “{ $taken }”; kept as it is. If this one is right, choose its field before the import (--map on the command line)
# $id (String) - the client's number in the file
import-id-of-another = number { $id } is another client’s in the database; the client was looked for by the name
import-archived = the client is in the archive; the data went to that card
# $n (Number) - how many clients fit
# $count (String) - the same, written
import-ambiguous = { $n ->
    [one] { $count } client fits
   *[other] { $count } clients fit, the first was taken
}

# Import: what a column of a file becomes.

import-field-client = Client
import-field-external-id = Its number there
import-field-person-id = The person’s number there
import-field-tax-number = Tax number
import-field-owner = Manager
import-field-segment = Segment
import-field-zone = Time zone
import-field-name = Person
import-field-family = Family name
import-field-given = Given name
import-field-patronymic = Middle name
import-field-form-of-address = Form of address
import-field-position = Position
import-field-birthday = Birthday
import-field-phone = Phone
import-field-mobile = Mobile
import-field-work-phone = Work phone
import-field-home-phone = Home phone
import-field-fax = Fax
import-field-other-phone = Other phone
import-field-phone-label = Kind of the number
import-field-email = E-mail
import-field-do-not-call = Do not call
import-field-note = Note
import-field-avoid = Do not mention
import-field-last-contact = Last contact
import-field-deal = Deal
import-field-deal-id = The deal’s number
import-field-amount = Amount
import-field-currency = Currency
import-field-signed = Signed
import-field-delivered = Delivered
import-field-used-up = Used up
import-field-seller = Seller
import-source-sheet = a plain sheet
import-field-stage = Deal stage
import-field-closed = Deal closed
import-field-role = Role
import-field-grade = Grade
import-field-archived = In the archive
import-choice-client = Client (company)
import-choice-external-id = The client's number there
import-choice-person-id = The person's number there
import-choice-name = Person (whole name)
import-choice-birthday = Birthday (date of birth)
import-choice-phone-label = Kind of the number beside it
import-choice-last-contact = Date of the last contact
import-choice-deal = Deal (what was sold)
import-choice-amount = Sum of the deal
import-choice-currency = Currency of the deal
import-choice-signed = Date of signing (of purchase)
import-choice-delivered = Date of delivery
import-choice-used-up = Date when it is used up
import-choice-seller = Seller (who sold it)
import-choice-role = Role in the decision
import-choice-grade = Grade (A, B, C)
import-choice-archived = In the archive (yes, no)
import-choice-do-not-call = Do not call (yes, no)
import-choice-closed = Deal closed (yes, no)
