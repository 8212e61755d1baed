//! Tests of `playbook::outcomes`.
