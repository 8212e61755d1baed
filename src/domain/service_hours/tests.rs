//! What `service_hours` promises, case by case.
