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
pub fn truncate_reason(reason: &str) -> &str {
    let mut end = reason.len().min(REASON_MAX_BYTES);
    while !reason.is_char_boundary(end) {
        end -= 1;
    }
    &reason[..end]
}
