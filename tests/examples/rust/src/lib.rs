//! A chat bot's gateway and its client: who closes a connection says why, and who meets the closure knows what to do.
//!
//! [`gateway`] decides with which code a connection ends. [`tungstenite_server`] and [`axum_server`] put that into Close
//! frames. [`client`] decodes what arrives, and [`reconnect`] decides whether and when to try again.

pub mod axum_server;
pub mod client;
pub mod gateway;
pub mod reconnect;
pub mod tungstenite_server;
