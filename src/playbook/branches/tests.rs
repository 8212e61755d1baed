//! Tests of `playbook::branches`.
