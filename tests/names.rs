//! The names that the standard codes go by in the lists that people use lead to the codes.

#![allow(clippy::panic, reason = "a test that cannot go on fails")]

use close_codes::find_by_name;
use close_codes::standard::CloseCode;

/// Names of IANA's registry, RFC 6455, MDN, the Luka967 README and its copies, and tests.ws.
const NAMES: [(u16, &[&str]); 19] = [
    (
        1000,
        &[
            "NormalClosure",
            "Normal closure",
            "Normal Closure",
            "CLOSE_NORMAL",
        ],
    ),
    (
        1001,
        &["GoingAway", "Going away", "Going Away", "CLOSE_GOING_AWAY"],
    ),
    (
        1002,
        &["ProtocolError", "Protocol error", "CLOSE_PROTOCOL_ERROR"],
    ),
    (
        1003,
        &["UnsupportedData", "Unsupported Data", "CLOSE_UNSUPPORTED"],
    ),
    (1004, &["Reserved"]),
    (
        1005,
        &["NoStatusReceived", "No Status Rcvd", "CLOSED_NO_STATUS"],
    ),
    (
        1006,
        &["AbnormalClosure", "Abnormal Closure", "CLOSE_ABNORMAL"],
    ),
    (
        1007,
        &[
            "InvalidFramePayloadData",
            "Invalid frame payload data",
            "Unsupported payload",
            "Invalid Payload Data",
        ],
    ),
    (
        1008,
        &["PolicyViolation", "Policy Violation", "Policy violation"],
    ),
    (
        1009,
        &["MessageTooBig", "Message Too Big", "CLOSE_TOO_LARGE"],
    ),
    (
        1010,
        &[
            "MandatoryExtension",
            "Mandatory Ext.",
            "Mandatory extension",
        ],
    ),
    (
        1011,
        &[
            "InternalError",
            "Internal Error",
            "Internal Server Error",
            "Server error",
        ],
    ),
    (
        1012,
        &["ServiceRestart", "Service Restart", "Service restart"],
    ),
    (
        1013,
        &["TryAgainLater", "Try Again Later", "Try again later"],
    ),
    (1014, &["BadGateway", "Bad gateway"]),
    (
        1015,
        &["TlsHandshake", "TLS handshake", "TLS handshake fail"],
    ),
    (3000, &["Unauthorized"]),
    (3003, &["Forbidden"]),
    (3008, &["Timeout"]),
];

#[test]
fn every_name_in_use_leads_to_its_code() {
    for (number, names) in NAMES {
        for name in names {
            let code: CloseCode = name.parse().unwrap_or_else(|_| panic!("{name} is unknown"));
            assert_eq!(code.as_u16(), number, "{name}");
        }
    }
    assert!("Teapot".parse::<CloseCode>().is_err());
}

#[test]
fn a_name_is_found_in_every_namespace_however_it_is_written() {
    let found = |name: &'static str| -> Vec<(u16, &str)> {
        find_by_name(name)
            .map(|info| (info.code, info.namespace))
            .collect()
    };
    assert_eq!(found("CLOSED_NO_STATUS"), [(1005, "standard")]);
    assert_eq!(found("client_afk"), [(4506, "arcware")]);
    assert_eq!(found("Client AFK"), found("client-afk"));
    let unauthorized = found("unauthorized");
    for expected in [(3000, "standard"), (4450, "arcware"), (4401, "graphql-ws")] {
        assert!(unauthorized.contains(&expected), "{unauthorized:?}");
    }
    assert!(unauthorized.is_sorted_by_key(|(code, _)| *code));
    assert!(found("teapot").is_empty() && found("").is_empty());
}
