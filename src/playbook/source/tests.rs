//! Tests of `playbook::source`.
