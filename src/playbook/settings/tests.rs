//! Tests of `playbook::settings`.
