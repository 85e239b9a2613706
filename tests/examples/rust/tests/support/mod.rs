//! A server on a free port of this machine.

use std::future::Future;
use std::io;

use close_codes_examples::gateway::Answer;
use tokio::net::TcpListener;

/// Starts a server that answers so, and gives its address.
pub async fn start<F: Future<Output = io::Result<()>> + Send + 'static>(
    serve: fn(TcpListener, Answer) -> F,
    answer: Answer,
) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = format!("ws://{}/", listener.local_addr().expect("it is bound"));
    tokio::spawn(serve(listener, answer));
    address
}
