use futures_util::StreamExt;
use std::time::{Duration, Instant};
use tokio_tungstenite::tungstenite::{Error, Message};

type Handler = fn(Message);

async fn run_once(url: &str, handle: Handler) -> Result<u16, Error> {
    let (mut socket, _) = tokio_tungstenite::connect_async(url).await?;
    let mut code = 1006; // unless a Close frame says otherwise
    while let Some(message) = socket.next().await {
        match message? {
            Message::Close(None) => code = 1005,
            Message::Close(Some(frame)) => code = frame.code.into(),
            message => handle(message),
        }
    }
    Ok(code)
}

/// Returns when a close or an error needs a fix rather than another attempt.
/// tungstenite reports a received 1014 as 1002, so that one ends here too.
pub async fn keep_open(url: &str, handle: Handler) -> Result<u16, Error> {
    let mut attempt = 0_u32;
    loop {
        let started = Instant::now();
        let code = match run_once(url, handle).await {
            Ok(code) => code,
            Err(Error::Io(_) | Error::Protocol(_)) => 1006,
            Err(Error::Http(http)) if http.status().is_server_error() => 1006,
            Err(fatal) => return Err(fatal), // TLS, 401, 403, 404, wrong URL
        };
        if started.elapsed() > Duration::from_secs(60) {
            attempt = 0; // it stayed open a while, so start afresh
        }
        let (low, high) = match code {
            1001 | 1005 | 1006 | 1011 => (0, 5_000 << attempt.min(3)),
            1012 => (5_000, 30_000),
            1013 => (60_000, 120_000 << attempt.min(2)),
            _ => return Ok(code),
        };
        let wait = Duration::from_millis(rand::random_range(low..high));
        tokio::time::sleep(wait).await;
        attempt += 1;
    }
}
