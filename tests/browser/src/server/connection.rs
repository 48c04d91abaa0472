//! HTTP/1.1, as much of it as a static host on loopback needs.

use std::{
    io::{self, BufRead, BufReader, Write},
    net::TcpStream,
    thread,
    time::Duration,
};

use super::answer::{Reply, Sending};

/// Long enough for a browser that keeps a connection ready, short enough to end with its test.
const IDLE: Duration = Duration::from_secs(20);

/// How much of a body comes at a time, where it comes so.
const PIECE_BYTES: usize = 4096;
/// Long enough for a browser to show what has come.
const BETWEEN_PIECES: Duration = Duration::from_millis(60);

/// Answers requests on one connection until the browser closes it, or until there is no reply, as
/// from a server that was stopped. `policy` goes with every answer; `found` says how long a file
/// that is there may be remembered.
pub(super) fn serve(
    stream: TcpStream,
    policy: &str,
    found: &str,
    mut reply: impl FnMut(&str) -> Option<Reply>,
) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    while let Some(target) = read_target(&mut reader)? {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let Some(reply) = reply(path) else {
            return Ok(());
        };
        write_reply(&mut writer, &reply, policy, found)?;
        if reply.sending == Sending::Half {
            return Ok(());
        }
    }
    Ok(())
}

/// The target of the next request line; its header fields are read and left aside.
fn read_target(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let target = line.split(' ').nth(1).map(str::to_owned);
    loop {
        let mut field = String::new();
        if reader.read_line(&mut field)? == 0 || field.trim_end().is_empty() {
            return Ok(target);
        }
    }
}

fn write_reply(
    writer: &mut impl Write,
    reply: &Reply,
    policy: &str,
    found: &str,
) -> io::Result<()> {
    // What is missing now may be there at the next try.
    let (reason, kept) = if reply.status == 200 {
        ("OK", found)
    } else {
        ("Not Found", "no-store")
    };
    let policy = if reply.strict { policy } else { "" };
    // Any site may take the files, as `static/_headers` has it.
    let head = format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
         Content-Security-Policy: {policy}\r\nX-Content-Type-Options: nosniff\r\n\
         Access-Control-Allow-Origin: *\r\nCache-Control: {kept}\r\n\r\n",
        status = reply.status,
        kind = reply.kind,
        length = reply.body.len(),
    );
    writer.write_all(head.as_bytes())?;
    match reply.sending {
        Sending::Whole => writer.write_all(&reply.body)?,
        Sending::Half => writer.write_all(&reply.body[..reply.body.len() / 2])?,
        Sending::InPieces => {
            for piece in reply.body.chunks(PIECE_BYTES) {
                writer.write_all(piece)?;
                thread::sleep(BETWEEN_PIECES);
            }
        }
    }
    writer.flush()
}
