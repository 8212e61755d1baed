//! What `dates` says, in both languages.
