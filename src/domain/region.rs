//! Countries whose numbers are written without their country code.

use rlibphonenumber::{PHONE_NUMBER_UTIL, Region};

/// True for a code of ISO 3166 (`RU`, two capital letters) of a country that has telephone numbers of its own.
#[must_use]
pub fn has_numbers(code: &str) -> bool {
    let region = Region::from_code(code).ok();
    code.len() == 2 && region.and_then(|region| PHONE_NUMBER_UTIL.get_country_code_for_region(region)).is_some()
}
