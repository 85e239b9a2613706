//! Makes the advice about reconnecting, its figures flat beside it.

use serde::Serialize;

use super::text::Text;
use crate::model::{Advice, After, Basis, Reconnect};

/// Advice about reconnecting. The figures that `after` does not use are null, so that no reader needs a union type.
#[derive(Serialize)]
pub(super) struct ReconnectRecord<'a> {
    advice: Advice,
    basis: Basis,
    before: Option<Text<'a>>,
    when: Option<Text<'a>>,
    after: Option<&'static str>,
    delay_ms: Option<u32>,
    min_ms: Option<u32>,
    initial_ms: Option<u32>,
    max_ms: Option<u32>,
}

impl<'a> ReconnectRecord<'a> {
    /// The record of a piece of advice.
    pub(super) fn new(reconnect: &'a Reconnect) -> Self {
        let mut record = Self {
            advice: reconnect.advice,
            basis: reconnect.basis,
            before: reconnect.before.as_deref().map(Text),
            when: reconnect.when.as_deref().map(Text),
            after: reconnect.after.map(after),
            delay_ms: None,
            min_ms: None,
            initial_ms: None,
            max_ms: None,
        };
        match reconnect.after {
            None | Some(After::AtOnce | After::OtherAddressOrUser) => {}
            Some(After::Delay { millis }) => record.delay_ms = Some(millis),
            Some(After::AtLeast { millis }) => record.min_ms = Some(millis),
            Some(After::Jitter { min, max }) => {
                record.min_ms = Some(min);
                record.max_ms = Some(max);
            }
            Some(After::Backoff { initial, max }) => {
                record.initial_ms = Some(initial);
                record.max_ms = max;
            }
        }
        record
    }
}

/// When to reconnect, in the word of the registry.
fn after(after: After) -> &'static str {
    match after {
        After::AtOnce => "at-once",
        After::Delay { .. } => "delay",
        After::AtLeast { .. } => "at-least",
        After::Jitter { .. } => "jitter",
        After::Backoff { .. } => "backoff",
        After::OtherAddressOrUser => "other-address-or-user",
    }
}
