//! What `safe_text` promises, case by case.
