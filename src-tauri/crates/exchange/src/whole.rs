//! Ids that a program took for numbers: `14646.0` for `14646`.
//! Deliberately absent: when to believe it; only a whole column of them shows it.

/// `14646` of `14646.0`.
pub(crate) fn whole_number(text: &str) -> Option<&str> {
    let (whole, part) = text.split_once('.')?;
    let digits = |text: &str, test: fn(u8) -> bool| !text.is_empty() && text.bytes().all(test);
    (digits(whole, |b| b.is_ascii_digit()) && digits(part, |b| b == b'0')).then_some(whole)
}
