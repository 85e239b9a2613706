//! The bots meet the closures of the gateway, with either server.

mod support;

use close_codes::discord_gateway::{CloseCode, Received};
use close_codes_examples::gateway;
use close_codes_examples::{axum_server, client, tungstenite_server};
use support::start;
use tokio::net::TcpListener;

async fn bots(address: &str) -> (Vec<String>, usize) {
    let mut waits = 0;
    let mut log = client::run(address, gateway::TOKEN, 2, async |_| waits += 1).await;
    log.extend(client::run(address, "guessed", 2, async |_| waits += 1).await);
    (log, waits)
}

#[tokio::test]
async fn a_bot_comes_back_after_a_restart_and_not_with_a_wrong_token() {
    let log = [
        "1012 Service restart: again in 5s..=30s",
        "1012 Service restart: again in 5s..=30s",
        "4004 Authentication failed: stop",
    ];
    for address in [
        start(tungstenite_server::serve, gateway::answer).await,
        start(axum_server::serve, gateway::answer).await,
    ] {
        let (lines, waits) = bots(&address).await;
        assert_eq!(
            (lines, waits),
            (log.map(str::to_owned).to_vec(), 2),
            "{address}"
        );
    }
}

#[tokio::test]
async fn a_lost_connection_is_told_from_a_closed_one() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = format!("ws://{}/", listener.local_addr().expect("it is bound"));
    drop(listener);
    let log = client::run(&address, gateway::TOKEN, 3, async |_| ()).await;
    assert_eq!(
        log,
        [
            "1006 Abnormal closure: again in 0ns..=5s",
            "1006 Abnormal closure: again in 0ns..=10s",
            "1006 Abnormal closure: again in 0ns..=20s",
        ]
    );
}

#[test]
fn the_advice_decides_and_the_policy_fills_the_gaps() {
    use close_codes_examples::reconnect::{Next, after};
    let next = |code: u16| after(Received::from(code), 0);
    assert_eq!(next(CloseCode::AuthenticationFailed.as_u16()), Next::Stop);
    assert_eq!(next(1013), Next::Elsewhere, "another address, or the user");
    let Next::Reconnect { first, .. } = next(CloseCode::RateLimited.as_u16()) else {
        unreachable!("the vendor says to reconnect")
    };
    assert_eq!(first, Some("lower the rate of sending"));
    assert!(matches!(next(4999), Next::Reconnect { first: None, .. }));
}

#[test]
fn the_demonstration_shows_it() {
    let program = std::process::Command::new(env!("CARGO_BIN_EXE_close-codes-examples")).output();
    let printed = String::from_utf8(program.expect("it starts").stdout).expect("it prints text");
    let last = printed.lines().last();
    assert_eq!(last, Some("4004 Authentication failed: stop"), "{printed}");
    assert_eq!(printed.lines().count(), 3);
}
