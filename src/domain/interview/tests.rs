//! Tests of `domain::interview`.
