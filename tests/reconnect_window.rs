//! The time to wait before reconnecting, by the vectors that every language is tested with.

use std::time::Duration;

use close_codes::standard::CloseCode;
use close_codes::{all, Advice, After, Basis};
use serde_json::Value;

const VECTORS: &str = include_str!("vectors/reconnect-window.json");

#[test]
fn the_window_is_that_of_the_vectors() {
    let file: Value = serde_json::from_str(VECTORS).expect("the vectors are JSON");
    let vectors = file["vectors"].as_array().expect("a list of vectors");
    assert!(vectors.len() > 40);
    for vector in vectors {
        let attempt = number(&vector["attempt"]);
        let window = after(&vector["after"]).and_then(|after| after.window(attempt));
        let ends = window.map(|window| (window.min, window.max));
        assert_eq!(ends, expected(&vector["window"]), "{vector}");
    }
}

#[test]
fn advice_of_the_registry_never_overflows_and_never_says_when_it_says_no() {
    for info in all() {
        let Some(reconnect) = info.reconnect else {
            continue;
        };
        for attempt in [0, 1, 31, 32, 63, 64, u32::MAX] {
            let window = reconnect.window(attempt);
            assert_eq!(
                window,
                reconnect.after.and_then(|after| after.window(attempt))
            );
            assert!(
                window.is_none() || reconnect.advice != Advice::No,
                "{info:?}"
            );
            assert!(
                window.is_none_or(|window| window.max.is_none_or(|max| window.min <= max)),
                "{info:?}"
            );
        }
    }
}

#[test]
fn advice_is_that_of_the_sources() {
    let window = |code: CloseCode, attempt: u32| {
        let window = code.info().reconnect?.window(attempt)?;
        Some((window.min.as_millis(), window.max?.as_millis()))
    };
    assert_eq!(window(CloseCode::ServiceRestart, 9), Some((5_000, 30_000)));
    assert_eq!(window(CloseCode::AbnormalClosure, 0), Some((0, 5_000)));
    assert_eq!(
        window(CloseCode::AbnormalClosure, 9),
        Some((0, 2_560_000)),
        "RFC 6455 names no limit"
    );
    assert_eq!(
        window(CloseCode::TryAgainLater, 0),
        None,
        "another address, or the user"
    );
    let advice = |code: CloseCode| code.info().reconnect.map(|it| (it.advice, it.basis));
    let recommended = |advice: Advice| Some((advice, Basis::Recommended));
    assert_eq!(advice(CloseCode::NormalClosure), recommended(Advice::No));
    assert_eq!(advice(CloseCode::InternalError), recommended(Advice::Yes));
    let unspecified = close_codes::arcware::CloseCode::ClientAfk.info().reconnect;
    assert_eq!(unspecified, None, "which is not no");
}

#[test]
fn there_is_no_window_where_the_advice_is_no() {
    let mut reconnect = CloseCode::ServiceRestart
        .info()
        .reconnect
        .expect("the registry has advice");
    assert!(reconnect.window(0).is_some());
    reconnect.advice = Advice::No;
    assert_eq!(reconnect.window(0), None);
}

fn after(value: &Value) -> Option<After> {
    let figure = |name: &str| number(&value[name]);
    Some(match value["kind"].as_str()? {
        "at-once" => After::AtOnce,
        "delay" => After::Delay {
            millis: figure("milliseconds"),
        },
        "at-least" => After::AtLeast {
            millis: figure("milliseconds"),
        },
        "jitter" => After::Jitter {
            min_millis: figure("min"),
            max_millis: figure("max"),
        },
        "backoff" => After::Backoff {
            initial_millis: figure("initial"),
            max_millis: value.get("max").map(number),
        },
        "other-address-or-user" => After::OtherAddressOrUser,
        kind => unreachable!("{kind} is new: write it down here"),
    })
}

/// The shortest and the longest wait; the longest is `None` where there is no upper bound.
fn expected(window: &Value) -> Option<(Duration, Option<Duration>)> {
    let millis = |at: usize| window[at].as_u64().map(Duration::from_millis);
    let ends = window.as_array()?.len();
    assert!(ends == 2 && (window[1].is_null() || window[1].is_u64()));
    Some((millis(0).expect("a figure"), millis(1)))
}

fn number(value: &Value) -> u32 {
    let number = value.as_u64().and_then(|number| number.try_into().ok());
    number.expect("a figure of 32 bits")
}
