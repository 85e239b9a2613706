//! Connections closed with every code that may stand in a Close frame, by libraries that nobody here wrote: what arrives is
//! what was sent, and what a library refuses or rewrites is written down, so that an upgrade shows the change.

mod support;

use std::io;

use close_codes::discord_gateway::CloseCode;
use close_codes::may_appear_in_close_frame;
use close_codes_examples::gateway::{Answer, Closure};
use close_codes_examples::{axum_server, client, tungstenite_server};
use futures_util::{SinkExt, StreamExt};
use support::start;
use tokio::net::{TcpListener, TcpStream};
use tokio_websockets::{ClientBuilder, Message, ServerBuilder};

/// Numbers that may not stand in a Close frame: the edges of their ranges, and those with a meaning.
const FORBIDDEN: [u16; 12] = [
    0, 1, 999, 1004, 1005, 1006, 1015, 1016, 2000, 2999, 5000, 65535,
];

/// Closes with the number in the first message.
fn named(number: &str) -> Closure {
    Closure {
        code: number.parse().expect("the test sends numbers"),
        reason: "as you wish",
    }
}

/// The server with tokio-websockets, which refuses to send what may not be sent.
async fn serve_tokio_websockets(listener: TcpListener, answer: Answer) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(async move {
            let (_, mut socket) = ServerBuilder::new().accept(stream).await?;
            if let Some(message) = socket.next().await.transpose()? {
                let closure = answer(message.as_text().unwrap_or_default());
                let code = closure
                    .code
                    .try_into()
                    .expect("the test sends what may be sent");
                socket
                    .send(Message::close(Some(code), closure.reason))
                    .await?;
                while socket.next().await.transpose()?.is_some() {}
            }
            Ok::<_, tokio_websockets::Error>(())
        });
    }
}

/// What the client with tokio-websockets reports; `None` where it takes the Close frame for an error.
async fn closure_by_tokio_websockets(address: &str, number: u16) -> Option<u16> {
    let target = address.strip_prefix("ws://")?.trim_end_matches('/');
    let stream = TcpStream::connect(target).await.ok()?;
    let builder = ClientBuilder::new().uri(address).ok()?;
    let (mut socket, _) = builder.connect_on(stream).await.ok()?;
    socket.send(Message::text(number.to_string())).await.ok()?;
    while let Some(Ok(message)) = socket.next().await {
        if let Some((code, _)) = message.as_close() {
            return Some(code.into());
        }
    }
    None
}

fn sendable() -> impl Iterator<Item = u16> {
    (0..=u16::MAX).filter(|code| may_appear_in_close_frame(*code))
}

/// The numbers that arrived as another one; the client of the example decodes with tungstenite.
async fn changed(address: &str) -> Vec<(u16, u16)> {
    let mut changed = Vec::new();
    let mut known = 0;
    for code in sendable() {
        let received = client::converse(address, &code.to_string()).await.received;
        if received == code {
            known += usize::from(received.known().is_some());
        } else {
            changed.push((code, received.as_u16()));
        }
    }
    let sendable = |code: &&CloseCode| may_appear_in_close_frame(code.as_u16());
    let listed = CloseCode::ALL.iter().filter(sendable).count();
    assert_eq!(known, listed, "every code of the vendor was met");
    changed
}

#[tokio::test]
async fn tokio_websockets_takes_every_code_from_every_server() {
    for address in [
        start(serve_tokio_websockets, named).await,
        start(tungstenite_server::serve, named).await,
        start(axum_server::serve, named).await,
    ] {
        for code in sendable() {
            assert_eq!(
                closure_by_tokio_websockets(&address, code).await,
                Some(code)
            );
        }
    }
}

#[tokio::test]
async fn tungstenite_takes_1014_for_a_violation_of_the_protocol() {
    for address in [
        start(serve_tokio_websockets, named).await,
        start(tungstenite_server::serve, named).await,
        start(axum_server::serve, named).await,
    ] {
        assert_eq!(changed(&address).await, [(1014, 1002)], "{address}");
    }
}

#[tokio::test]
async fn tungstenite_and_axum_send_what_they_would_not_receive() {
    for address in [
        start(tungstenite_server::serve, named).await,
        start(axum_server::serve, named).await,
    ] {
        for code in FORBIDDEN {
            let received = client::converse(&address, &code.to_string()).await.received;
            assert_eq!(received.as_u16(), 1002, "{code}");
            assert_eq!(
                closure_by_tokio_websockets(&address, code).await,
                None,
                "{code}"
            );
        }
    }
}

#[test]
fn tokio_websockets_has_no_code_that_may_not_be_sent() {
    for code in FORBIDDEN {
        let refused = match tokio_websockets::CloseCode::try_from(code) {
            Ok(code) => code.is_reserved(),
            Err(_) => true,
        };
        assert!(refused, "{code}");
    }
}
