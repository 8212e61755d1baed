//! Tests of `domain::call`.
