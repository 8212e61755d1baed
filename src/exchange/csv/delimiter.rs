//! The character that parts the columns, found out from the first lines; quoted cells are looked past.

use std::collections::HashMap;

/// The characters that part columns in real files, the likelier first where nothing else decides.
pub const CANDIDATES: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Rows that are looked at.
const SAMPLE_ROWS: usize = 100;
/// Bytes that are looked at.
pub(super) const SAMPLE_BYTES: usize = 256 * 1024;

/// The delimiter, and the place at which the table begins (behind a `sep=;` line of Excel).
#[must_use]
pub fn find(text: &str) -> (u8, usize) {
    if let Some(told) = told_by_excel(text) {
        return told;
    }
    let sample = &text.as_bytes()[..text.len().min(SAMPLE_BYTES)];
    let mut best = (CANDIDATES[0], 0_u64, 1_usize);
    for candidate in CANDIDATES {
        let (share, columns) = evenness(sample, candidate);
        // Half of the rows may be chance.
        if columns > 1 && share > 10 && (share, columns) > (best.1, best.2) {
            best = (candidate, share, columns);
        }
    }
    if best.2 > 1 {
        return (best.0, 0);
    }
    // A stray quotation mark may have swallowed the rows of a small file: the first row alone.
    let first_row = |candidate: u8| {
        let mut record = csv::ByteRecord::new();
        let read = reader(sample, candidate).read_byte_record(&mut record).unwrap_or(false);
        if read { record.len() } else { 0 }
    };
    if let Some(candidate) = CANDIDATES.into_iter().rev().max_by_key(|candidate| first_row(*candidate))
        && first_row(candidate) > 1
    {
        return (candidate, 0);
    }
    // One column only: a delimiter that cuts nothing.
    let first = CANDIDATES.into_iter().find(|candidate| !sample.contains(candidate)).unwrap_or(CANDIDATES[0]);
    (first, 0)
}

/// Excel writes `sep=;` on a line of its own before the table.
fn told_by_excel(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\n', '\r'])?;
    let line = text[..end].trim().trim_matches('"');
    let told = line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and(line.get(4..))?;
    // The tab of `sep=<tab>` goes with the blanks that are trimmed.
    let delimiter = match told.as_bytes() {
        [] => b'\t',
        [one] if one.is_ascii() => *one,
        _ => return None,
    };
    let rest = &text[end..];
    Some((delimiter, end + if rest.starts_with("\r\n") { 2 } else { 1 }))
}

/// How even the rows are when cut by a candidate: the share (in twentieths) of rows with the commonest number of
/// columns, and that number.
fn evenness(sample: &[u8], delimiter: u8) -> (u64, usize) {
    let mut reader = reader(sample, delimiter);
    let mut record = csv::ByteRecord::new();
    let mut counts: HashMap<usize, u64> = HashMap::new();
    let mut rows = 0_u64;
    for _ in 0..SAMPLE_ROWS {
        if !reader.read_byte_record(&mut record).unwrap_or(false) {
            break;
        }
        rows += 1;
        *counts.entry(record.len()).or_default() += 1;
    }
    let (columns, most) = counts.into_iter().max_by_key(|(columns, rows)| (*rows, *columns)).unwrap_or((1, 0));
    (most * 20).checked_div(rows).map_or((0, 1), |share| (share, columns))
}

fn reader(sample: &[u8], delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(sample)
}

#[cfg(test)]
mod tests;
