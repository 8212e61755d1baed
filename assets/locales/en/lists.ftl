# The lists that the command line prints: today's calls and clients.

# $day (String) - "Mon 23 November"
# $clock (String) - "10:41"
# $zone (String) - IANA name
list-today-heading = { $day }, { $clock } ({ $zone })
list-today-client = Client
list-today-person = Person
list-today-reason = Why
list-today-attempts = Tries
list-today-phone = Phone
list-today-nobody = Nobody to call now.
# $count (String)
list-today-more = Only the first { $count } are listed; there are more to call today.
list-today-filter-set = All of the list; in the window a filter is set (key f).
list-today-not-now = Not now:

list-clients-none = No client found.
list-clients-name = Client
list-clients-people = People
list-clients-phones = Phones
list-clients-emails = E-mail
# $n (Number) - for the plural
# $count (String) - the same, grouped
list-clients-total = { $n ->
    [one] { $count } client
   *[other] { $count } clients
}
