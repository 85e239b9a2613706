//! The time to wait before an attempt to reconnect.

use super::After;

/// Attempts after this many wait no longer: by then, any bound has doubled past what 32 bits hold.
const LAST_TO_GROW: u32 = u32::BITS;

impl After {
    /// The shortest and the longest wait before an attempt, in milliseconds; attempts count from 0. The longest is `None`
    /// where there is no upper bound, and all of it where time is not what the client waits for.
    pub fn window(self, attempt: u32) -> Option<(u32, Option<u32>)> {
        match self {
            Self::AtOnce => Some((0, Some(0))),
            Self::Delay { millis } => Some((millis, Some(millis))),
            Self::AtLeast { millis } => Some((millis, None)),
            Self::Jitter { min, max } => Some((min, Some(max))),
            Self::Backoff { initial, max } => {
                let bound = initial.saturating_mul(2u32.saturating_pow(attempt));
                // Saturated or not, what reaches the largest number is at least as long as `max`.
                Some((0, Some(bound.min(max.unwrap_or(u32::MAX)))))
            }
            Self::OtherAddressOrUser => None,
        }
    }

    /// The windows of the attempts as long as they grow; from the last one on nothing changes.
    pub fn windows(self) -> Vec<(u32, Option<u32>)> {
        let attempts = (0..=LAST_TO_GROW).map_while(|attempt| self.window(attempt));
        let mut windows: Vec<_> = attempts.collect();
        windows.dedup();
        windows
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::source::keys::ReconnectKeys;
    use crate::source::{Advice, Basis, Reconnect, Strategy};

    #[test]
    fn windows_are_those_of_the_vectors() {
        let text = include_str!("../../../tests/vectors/reconnect-window.json");
        let document: Value = serde_json::from_str(text).unwrap();
        let mut checked = 0;
        for vector in document["vectors"].as_array().unwrap() {
            let Some(after) = after(&vector["after"]) else {
                continue;
            };
            let attempt = u32::try_from(vector["attempt"].as_u64().unwrap()).unwrap();
            let window = serde_json::to_value(after.window(attempt)).unwrap();
            assert_eq!(window, vector["window"], "{vector}");
            checked += 1;
        }
        assert!(checked > 40, "{checked}");
    }

    /// Read as the registry is read, from its keys.
    fn after(vector: &Value) -> Option<After> {
        let figure = |key: &str| {
            let millis = vector.get(key).and_then(Value::as_u64)?;
            Some(u32::try_from(millis).unwrap())
        };
        let kind = vector["kind"].as_str()?;
        let strategy = *Strategy::ALL.iter().find(|it| it.word() == kind).unwrap();
        let keys = ReconnectKeys {
            advice: Advice::Yes,
            basis: Basis::Vendor,
            before: None,
            when: None,
            after: Some(strategy),
            seconds: figure("milliseconds"),
            initial: figure("initial"),
            min: figure("min"),
            max: figure("max"),
        };
        Reconnect::from(keys).after
    }

    #[test]
    fn windows_end_where_they_grow_no_more() {
        let windows = |initial, max| After::Backoff { initial, max }.windows();
        let bounds =
            |bounds: &[u32]| -> Vec<_> { bounds.iter().map(|&it| (0, Some(it))).collect() };
        assert_eq!(windows(1_000, Some(1_500)), bounds(&[1_000, 1_500]));
        assert_eq!(windows(9_000, Some(5_000)), bounds(&[5_000]));
        assert_eq!(windows(0, Some(5_000)), bounds(&[0]));
        assert_eq!(windows(1, Some(u32::MAX)).len(), 33);
        assert_eq!(windows(1, None).len(), 33);
        assert_eq!(windows(0, None), bounds(&[0]));
        assert_eq!(After::OtherAddressOrUser.windows(), []);
    }
}
