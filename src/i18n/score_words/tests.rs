//! What `score_words` says, in both languages.
