//! Tests of `playbook::script`.
