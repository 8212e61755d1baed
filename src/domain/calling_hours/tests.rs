//! What `calling_hours` promises, case by case.
