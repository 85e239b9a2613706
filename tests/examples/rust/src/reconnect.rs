//! Whether and when to connect again: the registry's advice where it has any, else a policy of this example's own.

use std::ops::RangeInclusive;
use std::time::Duration;

use close_codes::{Advice, After, Code, Received, Reconnect};

/// What a client does after a closure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Connect again.
    Reconnect {
        /// What to do first, where the sources say: `refresh the credentials`.
        before: Option<&'static str>,
        /// The shortest and the longest time to wait, of which the client picks one at random.
        wait: RangeInclusive<Duration>,
    },
    /// Connect again only under this condition, which somebody has to judge: `fresh credentials are available`.
    OnlyWhen(&'static str),
    /// Connect to another address, or when the user asks for it, but not here and not now.
    Elsewhere,
    /// Do not connect again: the result would be the same.
    Stop,
}

/// What to do after the closure of a connection. Attempt 0 is the first one after a connection that worked.
pub fn after<C: Code>(received: Received<C>, attempt: u32) -> Next {
    // A policy of this example's own: where the vendor lists a code without advice, what the standard says of it counts.
    let of_standard = || received.standard().and_then(|code| code.info().reconnect);
    match received.reconnect().or_else(of_standard) {
        Some(advice) => by_advice(advice, attempt),
        // The registry has no advice, which is not "no", so the policy is this example's own as well.
        None => Next::Reconnect {
            before: None,
            wait: own_pace(attempt),
        },
    }
}

fn by_advice(advice: Reconnect, attempt: u32) -> Next {
    match (advice.advice, advice.after, advice.when) {
        (Advice::No, ..) => Next::Stop,
        (_, Some(After::OtherAddressOrUser), _) => Next::Elsewhere,
        (Advice::Maybe, _, Some(condition)) => Next::OnlyWhen(condition),
        (_, after, _) => Next::Reconnect {
            before: advice.before,
            wait: after
                .and_then(|after| wait(after, attempt))
                .unwrap_or_else(|| own_pace(attempt)),
        },
    }
}

/// This example's own choice where the sources name no time: up to a second at first, up to a minute later.
fn own_pace(attempt: u32) -> RangeInclusive<Duration> {
    let growing = After::Backoff {
        initial_millis: 1_000,
        max_millis: None,
    };
    wait(growing, attempt).expect("a backoff has a window")
}

/// The window, with this example's own limits where the source names none.
fn wait(after: After, attempt: u32) -> Option<RangeInclusive<Duration>> {
    const LONGEST: Duration = Duration::from_secs(60);
    const SPREAD: Duration = Duration::from_secs(10);
    let window = after.window(attempt)?;
    let is_unlimited = matches!(
        after,
        After::Backoff {
            max_millis: None,
            ..
        }
    );
    let max = match window.max {
        Some(max) if is_unlimited => max.min(LONGEST),
        Some(max) => max,
        // Clients that all waited the shortest time would come back at the same moment.
        None => window.min + SPREAD,
    };
    Some(window.min..=max)
}
