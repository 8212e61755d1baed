//! What `callback` says, in both languages.
