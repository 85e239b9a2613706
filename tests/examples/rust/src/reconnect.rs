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
    // What the vendor says of a range counts where nobody says anything of the code.
    let of_range = || received.range().and_then(|range| range.reconnect);
    match received.reconnect().or_else(of_range) {
        Some(advice) => by_advice(advice, attempt),
        // From here on the registry has no advice, which is not "no", and the policy is this example's own.
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
    let bound = Duration::from_secs(1 << attempt.min(6));
    Duration::ZERO..=bound.min(Duration::from_secs(60))
}
