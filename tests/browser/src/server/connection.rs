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

/// What a browser asks for.
pub(super) struct Asked {
    /// The path, without the query.
    pub(super) path: String,
    /// Whether it understands brotli.
    pub(super) takes_brotli: bool,
    /// The tag of the file that it has and asks about.
    pub(super) has: Option<String>,
}

/// Answers requests on one connection until the browser closes it, or until there is no reply, as
/// from a server that was stopped. `policy` goes with every answer; `found` says how long a file
/// that is there may be remembered. Both only where the reply has no header fields of its own.
pub(super) fn serve(
    stream: TcpStream,
    policy: &str,
    found: &str,
    mut reply: impl FnMut(&Asked) -> Option<Reply>,
) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    while let Some(asked) = read_request(&mut reader)? {
        let Some(reply) = reply(&asked) else {
            return Ok(());
        };
        write_reply(&mut writer, &reply, policy, found)?;
        if reply.sending == Sending::Half {
            return Ok(());
        }
    }
    Ok(())
}

/// The next request: its first line, and of its header fields those that matter here.
fn read_request(reader: &mut impl BufRead) -> io::Result<Option<Asked>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let Some(target) = line.split(' ').nth(1) else {
        return Ok(None);
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let mut asked = Asked {
        path: path.to_owned(),
        takes_brotli: false,
        has: None,
    };
    loop {
        let mut field = String::new();
        if reader.read_line(&mut field)? == 0 || field.trim_end().is_empty() {
            return Ok(Some(asked));
        }
        let Some((name, value)) = field.split_once(':') else {
            continue;
        };
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => {
                asked.takes_brotli = value.split(',').any(|it| it.trim() == "br");
            }
            "if-none-match" => asked.has = Some(value.trim().to_owned()),
            _ => {}
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
    let (reason, kept) = match reply.status {
        200 => ("OK", found),
        304 => ("Not Modified", found),
        _ => ("Not Found", "no-store"),
    };
    let policy = if reply.strict { policy } else { "" };
    let fields = reply.fields.clone().unwrap_or_else(|| {
        // Any site may take the files, as `static/_headers` has it.
        format!(
            "Content-Security-Policy: {policy}\r\nX-Content-Type-Options: nosniff\r\n\
             Access-Control-Allow-Origin: *\r\nCache-Control: {kept}\r\n"
        )
    });
    let head = format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
         {fields}\r\n",
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
