//! Every `u16` through every function: nothing panics, nothing is lost, and the predicates are those of the standards.

use close_codes::{
    browser_close_accepts, find, may_appear_in_close_frame, range_of, reason_fits, standard,
    truncate_reason, Namespace, Received,
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

fn round_trip<N: Namespace>() {
    let mut known = 0;
    for code in 0..=u16::MAX {
        let received = Received::<N>::from(code);
        assert_eq!(u16::from(received), code);
        assert!(received.to_string().starts_with(&code.to_string()));
        assert_eq!(
            matches!(received, Received::Known(_)),
            N::from_u16(code).is_some()
        );
        if let Some(member) = N::from_u16(code) {
            known += 1;
            assert_eq!(member.as_u16(), code);
            assert_eq!(member.info().code, code);
            assert!(find(code).any(|info| info == member.info()));
        }
    }
    assert_eq!(known, N::ALL.len());
    assert!(N::ALL.is_sorted(), "ascending");
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
        let range = range_of(code);
        assert!(range.first <= code && code <= range.last, "{code}");
    }
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
