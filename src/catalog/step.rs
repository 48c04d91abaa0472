//! The steps of a connection's life, as a record's `course` names them.

use super::words::words;

/// Something that happens between client and server.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Step {
    /// The opening handshake succeeds (RFC 6455, section 4).
    Handshake,
    /// The TLS handshake fails, so that no other begins.
    TlsFails,
    /// Messages go to and fro.
    Messages,
    /// One side sends what the other will not take.
    RefusedMessage,
    /// The server does not agree to an extension the client needs.
    MissingExtension,
    /// Either side sends a Close frame with the code.
    CloseEither,
    /// The server sends it.
    CloseServer,
    /// The client sends it.
    CloseClient,
    /// One side sends a Close frame without a code.
    CloseEmpty,
    /// The other side answers with a Close frame of its own.
    Answer,
    /// The line ends without a Close frame.
    Cut,
    /// The TCP connection ends in order.
    TcpEnds,
}

words!(Step {
    Handshake = "handshake",
    TlsFails = "tls-fails",
    Messages = "messages",
    RefusedMessage = "refused-message",
    MissingExtension = "missing-extension",
    CloseEither = "close-either",
    CloseServer = "close-server",
    CloseClient = "close-client",
    CloseEmpty = "close-empty",
    Answer = "answer",
    Cut = "cut",
    TcpEnds = "tcp-ends",
});
