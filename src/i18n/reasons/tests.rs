//! What `reasons` says, in both languages.
