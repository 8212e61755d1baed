//! What `week` promises, case by case.
