use futures_util::{SinkExt, StreamExt};
use std::io::ErrorKind;
use tokio::net::TcpStream;
use tokio::time::{interval, Duration, Instant};
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::WebSocketStream;

const PERIOD: Duration = Duration::from_secs(25); // proxies often allow 60 s

/// Serves one client and drops it when it stays silent through two pings.
pub async fn serve(
    mut socket: WebSocketStream<TcpStream>,
    mut handle: impl FnMut(Message),
) -> Result<(), Error> {
    let mut ticks = interval(PERIOD);
    let mut heard = Instant::now();
    loop {
        tokio::select! {
            _ = ticks.tick() => {
                if heard.elapsed() > PERIOD * 2 {
                    // Dropping the socket cuts the line; a Close would wait
                    // for an answer that is not coming.
                    return Err(Error::Io(ErrorKind::TimedOut.into()));
                }
                socket.send(Message::Ping(Default::default())).await?;
            }
            next = socket.next() => {
                let Some(message) = next else { return Ok(()) };
                heard = Instant::now();
                // Pings are answered by the library; a pong only counts as
                // a sign of life.
                match message? {
                    Message::Ping(_) | Message::Pong(_) => {}
                    message => handle(message),
                }
            }
        }
    }
}
