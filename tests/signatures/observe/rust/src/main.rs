//! A server and a client with tokio-tungstenite, printing what programs that use it print.
//!
//! What is done to the connection, and when, is the driver's business; this file only obeys the
//! order and prints. The marks between the things printed are for the driver.

use std::{env, fmt, fs, sync::Arc};

use futures_util::{SinkExt, StreamExt};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
use serde::Deserialize;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_tungstenite::tungstenite::handshake::server::{ErrorResponse, Request, Response};
use tokio_tungstenite::tungstenite::http::StatusCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, accept_hdr_async_with_config, connect_async_with_config};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What the driver asks for.
#[derive(Deserialize)]
struct Order {
    #[serde(default)]
    url: String,
    #[serde(default)]
    port_file: String,
    #[serde(default)]
    act: String,
    #[serde(default)]
    code: u16,
    #[serde(default)]
    reason: String,
    limit: Option<usize>,
    refuse: Option<u16>,
    tls: Option<Papers>,
}

/// Where the server's certificate is.
#[derive(Deserialize)]
struct Papers {
    certificate: String,
    key: String,
}

impl Order {
    fn limits(&self) -> WebSocketConfig {
        let limit = self.limit.unwrap_or(1024);
        WebSocketConfig::default()
            .max_message_size(Some(limit))
            .max_frame_size(Some(limit))
    }
}

/// Prints a text as the form called `form`.
fn say(form: &str, text: impl fmt::Display) {
    println!("\x1e{form}\n{text}");
}

/// Prints an error in the ways people print them.
fn say_error(doing: &str, error: &Error) {
    say("error-display", format_args!("{doing}: {error}"));
    say("error-debug", format_args!("{error:?}"));
}

/// Does to an open connection what was ordered; false when it is given up at once.
async fn act<S>(socket: &mut WebSocketStream<S>, order: &Order) -> Result<bool, Error>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    match order.act.as_str() {
        "close" => {
            let frame = CloseFrame {
                code: order.code.into(),
                reason: order.reason.as_str().into(),
            };
            if let Err(error) = socket.close(Some(frame)).await {
                say("refusal-display", &error);
                say("refusal-debug", format_args!("{error:?}"));
                return Ok(false);
            }
        }
        "drop" => return Ok(false),
        "big" => socket.send(Message::text("x".repeat(4096))).await?,
        "fail" => panic!("database is locked"),
        _ => {}
    }
    Ok(true)
}

/// Reads until the connection ends, and prints how it ended.
async fn stay<S>(mut socket: WebSocketStream<S>, order: &Order)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    match act(&mut socket, order).await {
        Ok(true) => {}
        Ok(false) => return,
        Err(error) => return say_error("Error sending message", &error),
    }
    while let Some(next) = socket.next().await {
        match next {
            Ok(Message::Close(frame)) => {
                if let Some(frame) = &frame {
                    say("close-frame", format_args!("connection closed: {frame}"));
                }
                say(
                    "close-debug",
                    format_args!("Received close frame: {frame:?}"),
                );
                if order.act == "after"
                    && let Err(error) = socket.send(Message::text("hello")).await
                {
                    say_error("Error sending message", &error);
                }
            }
            Ok(_) => {}
            Err(error) => {
                say_error("Error reading message", &error);
                // A text for the peer is still on its way out.
                let _ = socket.flush().await;
                break;
            }
        }
    }
}

/// Opens a WebSocket on a stream that came in.
async fn welcome<S>(stream: S, order: &Order)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    #[expect(
        clippy::result_large_err,
        reason = "the library's callback has this type"
    )]
    let answer = |_: &Request, response: Response| -> Result<Response, ErrorResponse> {
        let Some(status) = order.refuse else {
            return Ok(response);
        };
        let mut refusal = ErrorResponse::new(None);
        *refusal.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::FORBIDDEN);
        Err(refusal)
    };
    match accept_hdr_async_with_config(stream, answer, Some(order.limits())).await {
        Ok(socket) => stay(socket, order).await,
        Err(error) => say_error("Error during the websocket handshake occurred", &error),
    }
}

async fn serve(order: &Order) -> Outcome<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let acceptor = order.tls.as_ref().map(acceptor).transpose()?;
    fs::write(&order.port_file, listener.local_addr()?.port().to_string())?;
    loop {
        let (stream, _): (TcpStream, _) = listener.accept().await?;
        match &acceptor {
            None => welcome(stream, order).await,
            Some(acceptor) => match acceptor.accept(stream).await {
                Ok(stream) => welcome(stream, order).await,
                Err(error) => say("tls-display", format_args!("TLS accept error: {error}")),
            },
        }
    }
}

fn acceptor(papers: &Papers) -> Outcome<TlsAcceptor> {
    let chain = vec![CertificateDer::from_pem_file(&papers.certificate)?];
    let key = PrivateKeyDer::from_pem_file(&papers.key)?;
    let config = rustls::ServerConfig::builder().with_no_client_auth();
    Ok(TlsAcceptor::from(Arc::new(
        config.with_single_cert(chain, key)?,
    )))
}

async fn connect(order: &Order) {
    match connect_async_with_config(&order.url, Some(order.limits()), false).await {
        Ok((socket, _)) => stay(socket, order).await,
        Err(error) => say_error("Failed to connect", &error),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().collect();
    let [_, side, order] = arguments.as_slice() else {
        return Err("usage: observe-tungstenite server|client ORDER".into());
    };
    let order: Order = serde_json::from_str(order)?;
    // The provider of the ciphers has to be chosen, and only fails to be when it was before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    if side == "server" {
        serve(&order).await
    } else {
        connect(&order).await;
        Ok(())
    }
}
