//! What `ranking` promises, case by case.
