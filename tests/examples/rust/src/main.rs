//! `cargo run -p close-codes-examples`: the gateway on a free port, and two bots that meet its closures.

use close_codes_examples::{client, gateway, tungstenite_server};
use rand::RngExt;
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("ws://{}/", listener.local_addr()?);
    tokio::spawn(tungstenite_server::serve(listener, gateway::answer));
    for token in [gateway::TOKEN, "guessed"] {
        let log = client::run(&address, token, 2, async |window| {
            let wait = rand::rng().random_range(window);
            // A demonstration: a thousandth of the time shows as much.
            tokio::time::sleep(wait / 1_000).await;
        });
        for line in log.await {
            println!("{line}");
        }
    }
    Ok(())
}
