use futures_util::{SinkExt, StreamExt};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::{io, time::timeout};
use tokio_tungstenite::accept_async_with_config;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message};

const MAX_BYTES: usize = 4 << 20;
type Served = Result<(), Error>;

pub async fn serve(stream: TcpStream, handle: fn(Message)) -> Served {
    // The defaults are 64 MiB for a message and 16 MiB for a frame.
    let config = WebSocketConfig::default()
        .max_message_size(Some(MAX_BYTES))
        .max_frame_size(Some(MAX_BYTES));
    let mut socket = accept_async_with_config(stream, Some(config)).await?;

    while let Some(message) = socket.next().await {
        match message {
            Ok(message) => handle(message),
            Err(Error::Capacity(_)) => {
                // tungstenite leaves it to the caller to say 1009.
                let code = CloseCode::Size;
                let reason = format!("at most {MAX_BYTES} bytes").into();
                let close = CloseFrame { code, reason };
                socket.send(Message::Close(Some(close))).await?;
                // Unread bytes at the end would reset the line, and the
                // Close could be lost: read on for a while.
                let mut nowhere = io::sink();
                let rest = io::copy(socket.get_mut(), &mut nowhere);
                let _ = timeout(Duration::from_secs(5), rest).await;
                return Ok(());
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
