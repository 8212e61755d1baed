//! What `fold` promises, case by case.
