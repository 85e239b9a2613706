//! The gateway with tokio-tungstenite.

use std::io;

use futures_util::StreamExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};

use crate::gateway::Answer;

/// Accepts connections until the task is dropped.
pub async fn serve(listener: TcpListener, answer: Answer) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(serve_one(stream, answer));
    }
}

async fn serve_one(stream: TcpStream, answer: Answer) -> Result<(), Error> {
    let mut socket = tokio_tungstenite::accept_async(stream).await?;
    if let Some(Message::Text(token)) = socket.next().await.transpose()? {
        let closure = answer(&token);
        let frame = CloseFrame {
            code: closure.code.into(),
            reason: closure.reason.into(),
        };
        socket.close(Some(frame)).await?;
        // The closing handshake is over when the other side has answered and nothing more comes.
        while socket.next().await.transpose()?.is_some() {}
    }
    Ok(())
}
