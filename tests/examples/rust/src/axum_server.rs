//! The same gateway with axum.

use std::io;

use axum::Router;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::routing::any;
use tokio::net::TcpListener;

use crate::gateway::Answer;

/// Accepts connections until the task is dropped.
pub async fn serve(listener: TcpListener, answer: Answer) -> io::Result<()> {
    let upgrade = async move |upgrade: WebSocketUpgrade| {
        upgrade.on_upgrade(move |socket| serve_one(socket, answer))
    };
    axum::serve(listener, Router::new().route("/", any(upgrade))).await
}

async fn serve_one(mut socket: WebSocket, answer: Answer) {
    if let Some(Ok(Message::Text(token))) = socket.recv().await {
        let closure = answer(&token);
        let frame = CloseFrame {
            code: closure.code,
            reason: closure.reason.into(),
        };
        if socket.send(Message::Close(Some(frame))).await.is_ok() {
            // The closing handshake is over when the other side has answered and nothing more comes.
            while socket.recv().await.is_some_and(|message| message.is_ok()) {}
        }
    }
}
