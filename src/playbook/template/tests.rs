//! Tests of `playbook::template`.
