//! Every `u16` through every function: nothing panics, nothing is lost, and the predicates are those of the standards.

use std::collections::BTreeMap;

use close_codes::{
    all, browser_close_accepts, find, is_registered, may_appear_in_close_frame, range_of,
    reason_fits, standard, truncate_reason, Code, Received, RANGES,
};

/// What RFC 6455, IANA's registry and the libraries that keep their lists current agree on, written down from them.
fn expected(code: u16) -> (bool, bool) {
    match code {
        1000 => (true, true),
        1001 | 1002 | 1003 | 1007 | 1008 | 1009 | 1010 | 1011 | 1012 | 1013 | 1014 => (true, false),
        1004 | 1005 | 1006 | 1015 => (false, false),
        0..=2999 => (false, false),
        3000..=4999 => (true, true),
        5000.. => (false, false),
    }
}

/// The numbers with a row of their own in IANA's registry.
const REGISTERED: [u16; 19] = [
    1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015,
    3000, 3003, 3008,
];

fn round_trip<C: Code>() {
    let mut known = 0;
    for code in 0..=u16::MAX {
        let received = Received::<C>::from(code);
        assert_eq!(u16::from(received), code);
        assert!(received == code);
        assert_eq!(received.known(), C::from_u16(code));
        assert_eq!(received.standard(), standard::CloseCode::from_u16(code));
        if received.known().is_none() {
            let is_standard = REGISTERED.contains(&code);
            let named = received.name().map(|name| format!("{code} {name}"));
            assert_eq!(
                matches!(received, Received::Standard(_)),
                is_standard,
                "{code}"
            );
            assert_eq!(
                matches!(received, Received::Unknown(_)),
                !is_standard,
                "{code}"
            );
            assert_eq!(named.is_some(), is_standard, "{code}");
            assert_eq!(received.to_string(), named.unwrap_or(code.to_string()));
        }
        match C::try_from(code) {
            Ok(member) => {
                known += 1;
                assert_eq!(C::from_u16(code), Some(member));
                assert!(member == code && member.as_u16() == code && member.into() == code);
                assert!(received == member);
                assert_eq!(received, Received::Known(member));
                assert_eq!(member.to_string(), format!("{code} {}", member.name()));
                let info = member.info();
                assert_eq!((info.code, info.namespace), (code, C::NAMESPACE));
                assert!(find(code).contains(&info));
            }
            Err(error) => {
                assert_eq!((error.code, error.namespace), (code, C::NAMESPACE));
                assert_eq!(C::from_u16(code), None);
            }
        }
    }
    assert_eq!(known, C::ALL.len());
    assert!(C::ALL.is_sorted(), "ascending");
}

#[test]
fn decoding_never_loses_the_number() {
    round_trip::<close_codes::standard::CloseCode>();
    round_trip::<close_codes::arcware::CloseCode>();
    round_trip::<close_codes::bokeh_server::CloseCode>();
    round_trip::<close_codes::discord_gateway::CloseCode>();
    round_trip::<close_codes::discord_voice::CloseCode>();
    round_trip::<close_codes::obs_websocket::CloseCode>();
}

#[test]
fn the_predicates_are_those_of_the_standards() {
    for code in 0..=u16::MAX {
        let answer = (may_appear_in_close_frame(code), browser_close_accepts(code));
        assert_eq!(answer, expected(code), "{code}");
        assert_eq!(is_registered(code), REGISTERED.contains(&code), "{code}");
        let range = range_of(code);
        assert!(range.first <= code && code <= range.last, "{code}");
        assert_eq!(
            RANGES
                .iter()
                .filter(|it| it.first <= code && code <= it.last)
                .count(),
            1
        );
    }
}

#[test]
fn every_meaning_of_a_number_is_found_with_the_standard_one_first() {
    let mut found = 0;
    for code in 0..=u16::MAX {
        let meanings = find(code);
        assert!(meanings.iter().all(|info| info.code == code));
        assert!(meanings
            .iter()
            .skip(1)
            .all(|info| info.namespace != "standard"));
        assert!(meanings
            .iter()
            .skip(1)
            .is_sorted_by_key(|info| info.namespace));
        found += meanings.len();
    }
    assert_eq!(found, all().len());
    assert!(found > 1_000);
}

#[test]
fn what_needs_no_trait_can_be_used_in_constants() {
    use standard::CloseCode;
    const CODE: Option<CloseCode> = CloseCode::from_u16(1001);
    const NAME: &str = CloseCode::GoingAway.name();
    const SENDABLE: bool = may_appear_in_close_frame(CloseCode::GoingAway.as_u16());
    const RANGE: u16 = range_of(1001).last;
    const MEANINGS: usize = close_codes::find(1001).len();
    const ALL: usize = all().len();
    const FIRST: u16 = CloseCode::ALL[0].as_u16();
    const REASON: &str = truncate_reason("short");
    const ACCEPTED: bool = browser_close_accepts(1001) || !is_registered(1001);
    const WINDOW: bool = match CloseCode::ServiceRestart.info().reconnect {
        Some(reconnect) => reconnect.window(0).is_some(),
        None => false,
    };
    assert_eq!(CODE, Some(CloseCode::GoingAway));
    assert_eq!(
        (FIRST, REASON, CloseCode::NAMESPACE),
        (1000, "short", "standard")
    );
    assert_eq!((MEANINGS, ALL), (find(1001).len(), all().len()));
    assert_eq!(
        (NAME, SENDABLE, RANGE, ACCEPTED, WINDOW),
        ("Going away", true, 2999, false, true)
    );
}

#[test]
fn the_standard_members_are_api_for_good() {
    use standard::CloseCode::*;
    let members = [
        (NormalClosure, 1000),
        (GoingAway, 1001),
        (ProtocolError, 1002),
        (UnsupportedData, 1003),
        (Reserved, 1004),
        (NoStatusReceived, 1005),
        (AbnormalClosure, 1006),
        (InvalidFramePayloadData, 1007),
        (PolicyViolation, 1008),
        (MessageTooBig, 1009),
        (MandatoryExtension, 1010),
        (InternalError, 1011),
        (ServiceRestart, 1012),
        (TryAgainLater, 1013),
        (BadGateway, 1014),
        (TlsHandshake, 1015),
        (Unauthorized, 3000),
        (Forbidden, 3003),
        (Timeout, 3008),
    ];
    for (member, number) in members {
        assert_eq!(u16::from(member), number);
    }
    assert_eq!(
        standard::CloseCode::ALL.len(),
        members.len(),
        "a new registration belongs into this table"
    );
}

#[test]
fn a_reason_is_cut_between_two_characters() {
    for (reason, length) in [
        ("", 0),
        (&*"x".repeat(200), 123),
        (&*"é".repeat(100), 122),
        (&*"😀".repeat(40), 120),
    ] {
        let cut = truncate_reason(reason);
        assert_eq!(cut.len(), length);
        assert!(reason_fits(cut) && reason.starts_with(cut));
    }
    assert!(!reason_fits(&"x".repeat(124)));
}

#[test]
fn the_version_is_that_of_the_registry() {
    assert_eq!(
        close_codes::REGISTRY_VERSION,
        env!("CARGO_PKG_VERSION"),
        "Cargo.toml follows codes.toml"
    );
}

#[test]
fn a_range_of_the_vendor_holds_numbers_without_an_entry() {
    use close_codes::{amazon_chime_sdk_messaging, pusher_channels};
    let range = |code: u16| pusher_channels::Received::from(code).range();
    assert_eq!(
        range(4099).map(|it| (it.first, it.last)),
        Some((4000, 4099))
    );
    assert_eq!(
        range(4150).map(|it| (it.first, it.last)),
        Some((4100, 4199))
    );
    assert_eq!(range(1000), None);
    let ranges = amazon_chime_sdk_messaging::CloseCode::RANGES;
    assert!(ranges.is_sorted_by_key(|range| (range.first, range.last)));
}

#[test]
fn what_arrived_is_in_the_order_of_the_numbers() {
    use close_codes::discord_gateway::{CloseCode, Received};
    let counts: BTreeMap<Received, u16> = [4999, 4004, 1012, 0, 4004]
        .map(|code| (Received::from(code), code))
        .into();
    assert_eq!(
        counts.into_values().collect::<Vec<_>>(),
        [0, 1012, 4004, 4999]
    );
    // Also of those that `from` does not make, two are equal where neither comes before the other.
    let mut every: Vec<Received> = (0..=u16::MAX).map(Received::Unknown).collect();
    every.extend(CloseCode::ALL.iter().copied().map(Received::Known));
    every.extend(
        standard::CloseCode::ALL
            .iter()
            .copied()
            .map(Received::Standard),
    );
    every.sort();
    assert!(every.is_sorted_by_key(|received| received.as_u16()));
    for pair in every.windows(2) {
        assert!(pair[0] < pair[1] && pair[0] != pair[1], "{pair:?}");
    }
}
