//! Whether and when to connect again: the registry's advice where it has any, else a policy of this example's own.

use std::ops::RangeInclusive;
use std::time::Duration;

use close_codes::{Advice, After, Code, Received, Reconnect, standard};

/// What a client does after a closure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Connect again.
    Reconnect {
        /// What to do before, where the sources say: `refresh the credentials`.
        first: Option<&'static str>,
        /// The shortest and the longest time to wait, of which the client picks one at random.
        wait: RangeInclusive<Duration>,
    },
    /// Connect to another address, or when the user asks for it, but not here and not now.
    Elsewhere,
    /// Connecting again leads to the same end, or nobody asked for it.
    Stop,
}

/// What to do after the closure of a connection. Attempt 0 is the first one after a connection that worked.
pub fn after<C: Code>(received: Received<C>, attempt: u32) -> Next {
    // A policy of this example's own: where the vendor lists a code without advice, what the standard says of it counts.
    let of_standard = || received.standard().and_then(|code| code.info().reconnect);
    match received.reconnect().or_else(of_standard) {
        Some(advice) => by_advice(advice, attempt),
        // From here on the registry has no advice, which is not "no", and the policy is this example's own as well.
        None if received.standard() == Some(standard::CloseCode::NormalClosure) => Next::Stop,
        None => Next::Reconnect {
            first: None,
            wait: backoff(attempt),
        },
    }
}

fn by_advice(advice: Reconnect, attempt: u32) -> Next {
    match (advice.advice, advice.after) {
        (Advice::No, _) => Next::Stop,
        (_, Some(After::OtherAddressOrUser)) => Next::Elsewhere,
        _ => Next::Reconnect {
            first: advice.first,
            wait: advice.window(attempt).unwrap_or_else(|| backoff(attempt)),
        },
    }
}

/// This example's own choice where the sources give no figures: up to a second at first, up to a minute later.
fn backoff(attempt: u32) -> RangeInclusive<Duration> {
    let growing = After::Backoff {
        initial_millis: 1_000,
        max_millis: 60_000,
    };
    growing.window(attempt).expect("a backoff has a window")
}
