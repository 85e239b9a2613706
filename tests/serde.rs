//! The feature `serde`: codes are numbers, and a number that arrived is never refused.

use close_codes::discord_gateway::{CloseCode, Received};
use serde_json::{from_str, to_string};

#[test]
fn a_code_is_its_number() {
    for code in CloseCode::ALL {
        let text = to_string(code).expect("a code is a number");
        assert_eq!(text, code.as_u16().to_string());
        assert_eq!(from_str::<CloseCode>(&text).ok(), Some(*code));
    }
}

#[test]
fn another_number_is_no_code_of_the_namespace() {
    let error = from_str::<CloseCode>("4999").expect_err("Discord has no 4999");
    assert!(
        error
            .to_string()
            .starts_with("4999 is not a close code of discord-gateway"),
        "{error}"
    );
    for text in ["-1", "65536", "1000.5", "\"1000\"", "null"] {
        assert!(from_str::<CloseCode>(text).is_err(), "{text}");
    }
}

#[test]
fn every_number_that_arrives_comes_through() {
    for code in 0..=u16::MAX {
        let received: Received = from_str(&code.to_string()).expect("every u16 is taken");
        assert_eq!(received, Received::from(code));
        assert_eq!(to_string(&received).ok(), Some(code.to_string()));
    }
}
