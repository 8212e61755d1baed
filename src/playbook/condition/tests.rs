//! Tests of `playbook::condition`.
