//! The close reason, which shares the 125 bytes of a control frame with the code.

/// The longest close reason, in bytes of UTF-8: a control frame holds 125 bytes, of which the code takes two
/// ([RFC 6455, section 5.5](https://www.rfc-editor.org/rfc/rfc6455#section-5.5)).
pub const REASON_MAX_BYTES: usize = 123;

/// Whether a close reason fits a Close frame.
#[must_use]
pub const fn reason_fits(reason: &str) -> bool {
    reason.len() <= REASON_MAX_BYTES
}

/// The reason, cut at a character boundary so that it fits a Close frame.
///
/// ```
/// assert_eq!(close_codes::truncate_reason("short"), "short");
/// assert_eq!(close_codes::truncate_reason(&"é".repeat(62)).len(), 122);
/// ```
#[must_use]
pub const fn truncate_reason(reason: &str) -> &str {
    if reason_fits(reason) {
        return reason;
    }
    let bytes = reason.as_bytes();
    let mut end = REASON_MAX_BYTES;
    // A byte that goes on with a character is no place to cut.
    while bytes[end] & 0b1100_0000 == 0b1000_0000 {
        end -= 1;
    }
    match core::str::from_utf8(bytes.split_at(end).0) {
        Ok(cut) => cut,
        Err(_) => unreachable!(),
    }
}
