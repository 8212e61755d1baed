# Forms: lines to fill in.

form-key-next = next line
    .help = Go to the next line; on the last one, save
form-key-after = line below
    .help = Go to the line below without saving
form-key-before = line above
    .help = Go back to the line above
form-key-save = save
    .help = Save from any line
form-key-back-help = Close the form without saving; asks once more where something was typed
form-key-twin = who is it
    .help = Open the client who is there already
form-not-saved = Not saved. Esc once more closes it, F4 saves.
form-not-saved-leaving = Not saved. F4 saves; the same key once more leaves without saving.
# $label (String) - the name of the line
form-look-at = Not saved: look at the line “{ $label }”.
form-not-a-day = not a day
form-text-hint = Enter saves · Alt+Enter begins a line · Esc back
form-hint = Enter next · F4 save · Esc back
form-hint-at-end = Enter save · Esc back
