//! What `calendar` promises, case by case.
