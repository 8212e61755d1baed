//! What `numbers` says, in both languages.
