//! Whose advice counts: that of the vendor's entry, of its range, or of the standard.

use close_codes::{
    getstream_chat, gladia_live, graphql_ws, pusher_channels, standard, uvicorn, Advice, After,
    Code, Received,
};

/// The shortest and the longest time to wait in milliseconds; the longest only where there is a bound.
type Millis = (u128, Option<u128>);

/// The advice, and how long to wait.
fn advice<C: Code>(code: u16) -> Option<(Advice, Option<Millis>)> {
    let reconnect = Received::<C>::from(code).reconnect()?;
    let window = reconnect.window(0);
    let millis = window.map(|it| (it.min.as_millis(), it.max.map(|max| max.as_millis())));
    Some((reconnect.advice, millis))
}

#[test]
fn a_range_speaks_for_numbers_that_nobody_lists() {
    use pusher_channels::CloseCode;
    assert_eq!(Received::<CloseCode>::from(4150), Received::Unknown(4150));
    let after_a_second = Some((1_000, None));
    let expected = Some((Advice::Yes, after_a_second));
    assert_eq!(advice::<CloseCode>(4150), expected);
    assert_eq!(advice::<CloseCode>(4050), Some((Advice::No, None)));
}

#[test]
fn a_range_of_the_vendor_comes_before_the_standard() {
    use graphql_ws::CloseCode;
    let yes = Some((Advice::Yes, None));
    assert_eq!(advice::<CloseCode>(1005), yes);
    assert_eq!(advice::<CloseCode>(1011), Some((Advice::No, None)));
    assert_eq!(advice::<CloseCode>(1012), yes);
    assert_eq!(advice::<getstream_chat::CloseCode>(1013), yes);
    let standard = advice::<standard::CloseCode>;
    assert_eq!(
        standard(1012),
        Some((Advice::Yes, Some((5_000, Some(30_000)))))
    );
    let elsewhere = Received::<standard::CloseCode>::from(1013).reconnect();
    assert_eq!(
        elsewhere.and_then(|it| it.after),
        Some(After::OtherAddressOrUser)
    );
}

#[test]
fn the_standard_speaks_where_the_vendor_does_not_list_the_number() {
    use close_codes::discord_gateway::CloseCode;
    assert_eq!(
        advice::<CloseCode>(1012),
        advice::<standard::CloseCode>(1012)
    );
    assert_eq!(advice::<CloseCode>(4999), None);
}

#[test]
fn a_listed_code_inherits_no_advice() {
    let received = gladia_live::Received::from(1006);
    assert!(
        received.known().is_some() && received.range().is_some_and(|it| it.reconnect.is_some())
    );
    assert_eq!(received.reconnect(), None);
    let received = uvicorn::Received::from(1012);
    assert!(received.known().is_some());
    assert_eq!(received.reconnect(), None);
    let fallback = received.standard().and_then(|code| code.info().reconnect);
    assert!(fallback.is_some());
}
