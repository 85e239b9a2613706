//! The bot: connects, meets the closure, and decides what to do about it.

use std::ops::RangeInclusive;
use std::time::Duration;

use close_codes::discord_gateway::Received;
use close_codes::standard::CloseCode;
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::tungstenite::Message;

use crate::reconnect::{self, Next};

/// How the connection to `address` ended, with the token as the first message.
///
/// A number that never stands on the wire says so where there was no Close frame to read: 1005 and 1006.
pub async fn closure(address: &str, token: &str) -> Received {
    converse(address, token)
        .await
        .unwrap_or(CloseCode::AbnormalClosure.as_u16())
        .into()
}

/// The number in the Close frame; `None` when the connection was lost without one, or never came about.
async fn converse(address: &str, token: &str) -> Option<u16> {
    let (mut socket, _) = tokio_tungstenite::connect_async(address).await.ok()?;
    socket.send(Message::from(token)).await.ok()?;
    while let Some(Ok(message)) = socket.next().await {
        if let Message::Close(frame) = message {
            let code = frame.map_or(CloseCode::NoStatusReceived.as_u16(), |frame| {
                frame.code.into()
            });
            return Some(code);
        }
    }
    None
}

/// Connects until a closure says to stop, at most so many times, and gives a line for each closure.
///
/// The caller picks the time to wait and waits, so that a test needs neither chance nor patience.
pub async fn run(
    address: &str,
    token: &str,
    connections: usize,
    mut wait: impl AsyncFnMut(RangeInclusive<Duration>),
) -> Vec<String> {
    let mut log = Vec::new();
    let mut attempt = 0;
    for _ in 0..connections {
        let received = closure(address, token).await;
        // Whoever sent a Close frame was there: what follows is a first attempt again.
        if received.standard() != Some(CloseCode::AbnormalClosure) {
            attempt = 0;
        }
        match reconnect::after(received, attempt) {
            Next::Reconnect {
                first,
                wait: window,
            } => {
                let first = first
                    .map(|first| format!(" {first}, then"))
                    .unwrap_or_default();
                log.push(format!("{received}:{first} again in {window:?}"));
                wait(window).await;
                attempt += 1;
            }
            Next::Elsewhere => {
                log.push(format!("{received}: try another address"));
                break;
            }
            Next::Stop => {
                log.push(format!("{received}: stop"));
                break;
            }
        }
    }
    log
}
