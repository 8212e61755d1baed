//! What `service_hours` says, in both languages.
