//! The keys of deals, checklists and letters.

use super::{Action, Binding, Context, Keys, c};

/// The rows.
pub static ROWS: &[Binding] =
    &[row!(AddDeal, &[Context::Card], Keys::These(&[c('b')]), care_key_deal, care_key_deal_help, true)];
