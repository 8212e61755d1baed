//! What `fold` promises, case by case.
use super::fold;

#[test]
fn plain_texts_fold_like_any_other() {
    for text in ["", "  ООО «Ёлка —  Плюс»  ", "Anna@Firm.RU", "a  b", "ЙОД", "Ё", " ", "O'Reilly, L.L.C. – 42~"]
    {
        // A zero-width space takes the long way and leaves nothing behind.
        assert_eq!(fold(text), fold(&format!("{text}\u{200b}")), "{text:?}");
    }
}
