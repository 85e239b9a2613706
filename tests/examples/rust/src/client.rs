//! The bot: connects, meets the closure, and decides what to do about it.

use std::ops::RangeInclusive;
use std::time::Duration;

use close_codes::discord_gateway::Received;
use close_codes::standard::CloseCode;
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::tungstenite::Message;

use crate::reconnect::{self, Next};

/// A connection that is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// How it ended. A number that never stands on the wire says so where there was no Close frame to read: 1005 and 1006.
    pub received: Received,
    /// Whether it worked: the server sent something of use before.
    pub worked: bool,
}

/// Connects to `address` with the token as the first message, and tells how that ended.
pub async fn converse(address: &str, token: &str) -> Ended {
    let mut worked = false;
    let code = read(address, token, &mut worked).await;
    Ended {
        received: code.unwrap_or(CloseCode::AbnormalClosure.as_u16()).into(),
        worked,
    }
}

/// The number in the Close frame; `None` when the connection was lost without one, or never came about.
async fn read(address: &str, token: &str, worked: &mut bool) -> Option<u16> {
    let (mut socket, _) = tokio_tungstenite::connect_async(address).await.ok()?;
    socket.send(Message::from(token)).await.ok()?;
    while let Some(Ok(message)) = socket.next().await {
        match message {
            Message::Close(Some(frame)) => return Some(frame.code.into()),
            Message::Close(None) => return Some(CloseCode::NoStatusReceived.as_u16()),
            Message::Text(_) | Message::Binary(_) => *worked = true,
            _ => {}
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
        let Ended { received, worked } = converse(address, token).await;
        // A Close frame is no sign of health: a server that accepts and closes at once would never be spared.
        if worked {
            attempt = 0;
        }
        match reconnect::after(received, attempt) {
            Next::Reconnect {
                before,
                wait: window,
            } => {
                let before = before
                    .map(|before| format!(" {before}, then"))
                    .unwrap_or_default();
                log.push(format!("{received}:{before} again in {window:?}"));
                wait(window).await;
                attempt += 1;
            }
            Next::OnlyWhen(condition) => {
                log.push(format!("{received}: only when {condition}"));
                break;
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
