//! The bots meet the closures of the gateway, with either server.

mod support;

use std::io;
use std::ops::RangeInclusive;
use std::time::Duration;

use close_codes::discord_gateway::{CloseCode, Received};
use close_codes_examples::gateway::{self, Answer, Closure};
use close_codes_examples::reconnect::{Next, after};
use close_codes_examples::{axum_server, client, tungstenite_server};
use futures_util::{SinkExt, StreamExt};
use support::start;
use tokio::net::TcpListener;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};

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
    let next = |code: u16| after(Received::from(code), 0);
    assert_eq!(next(CloseCode::AuthenticationFailed.as_u16()), Next::Stop);
    assert_eq!(next(1013), Next::Elsewhere, "another address, or the user");
    let Next::Reconnect { before, .. } = next(CloseCode::RateLimited.as_u16()) else {
        unreachable!("the vendor says to reconnect")
    };
    assert_eq!(before, Some("slow down sending"));
    assert!(matches!(next(4999), Next::Reconnect { before: None, .. }));
    let condition = "fresh credentials or a corrected request are available";
    assert_eq!(next(1008), Next::OnlyWhen(condition), "a maybe");
    assert_eq!(next(1000), Next::Stop, "recommended");
}

#[test]
fn a_wait_without_an_upper_bound_gets_one() {
    let lost = |attempt| after(Received::from(1006), attempt);
    let up_to = |seconds| Next::Reconnect {
        before: None,
        wait: Duration::ZERO..=Duration::from_secs(seconds),
    };
    assert_eq!((lost(3), lost(4)), (up_to(40), up_to(60)));
    assert_eq!(lost(u32::MAX), up_to(60), "the source names no limit");
}

#[test]
fn the_vendor_is_asked_before_the_standard() {
    use close_codes::{gladia_live, graphql_ws, pusher_channels, uvicorn};
    let window = |next: Next| match next {
        Next::Reconnect { wait, .. } => Some((wait.start().as_millis(), wait.end().as_millis())),
        Next::OnlyWhen(_) | Next::Elsewhere | Next::Stop => None,
    };
    let pusher = |code: u16| window(after(pusher_channels::Received::from(code), 0));
    assert_eq!(
        pusher(4150),
        Some((1_000, 11_000)),
        "of a range, a second at least"
    );
    assert_eq!(pusher(4050), None, "of a range, which says no");
    let graphql = |code: u16| window(after(graphql_ws::Received::from(code), 0));
    assert_eq!(graphql(1012), Some((0, 1_000)), "a range without a time");
    assert_eq!(graphql(1011), None, "a range that says no");
    let uvicorn = after(uvicorn::Received::from(1012), 0);
    assert_eq!(window(uvicorn), Some((5_000, 30_000)), "of the standard");
    let gladia = after(gladia_live::Received::from(1006), 0);
    assert_eq!(window(gladia), Some((0, 5_000)), "of the standard");
}

/// Closes with a number that nobody gives advice for, and greets whoever has the token.
async fn serve_private_use(listener: TcpListener, answer: Answer) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(async move {
            let mut socket = tokio_tungstenite::accept_async(stream).await?;
            if let Some(Message::Text(token)) = socket.next().await.transpose()? {
                if token == gateway::TOKEN {
                    socket.send(Message::from("hello")).await?;
                }
                let closure = answer(&token);
                let frame = CloseFrame {
                    code: closure.code.into(),
                    reason: closure.reason.into(),
                };
                socket.close(Some(frame)).await?;
                while socket.next().await.transpose()?.is_some() {}
            }
            Ok::<_, Error>(())
        });
    }
}

#[tokio::test]
async fn a_server_that_closes_at_once_is_backed_off_from_until_a_connection_works() {
    let answer = |_: &str| Closure {
        code: 4999,
        reason: "no more",
    };
    let address = start(serve_private_use, answer).await;
    let mut bounds = Vec::new();
    let mut note = async |window: RangeInclusive<Duration>| bounds.push(window.end().as_secs());
    client::run(&address, "guessed", 8, &mut note).await;
    client::run(&address, gateway::TOKEN, 3, &mut note).await;
    assert_eq!(bounds, [1, 2, 4, 8, 16, 32, 60, 60, 1, 1, 1]);
}

#[test]
fn the_demonstration_shows_it() {
    let program = std::process::Command::new(env!("CARGO_BIN_EXE_close-codes-examples")).output();
    let printed = String::from_utf8(program.expect("it starts").stdout).expect("it prints text");
    let last = printed.lines().last();
    assert_eq!(last, Some("4004 Authentication failed: stop"), "{printed}");
    assert_eq!(printed.lines().count(), 3);
}
