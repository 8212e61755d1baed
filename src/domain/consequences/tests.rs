//! Tests of `domain::consequences`.
