//! Words that tell what a text is about: a WebSocket, other software's numbers, or a
//! cause that 1006 hides.

use super::{
    finding::Hidden,
    vocabulary::{Vocabulary, words},
};

/// What a word, or words, tell of a text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Tells {
    /// It is about a WebSocket.
    Context,
    /// It is about numbers of other software.
    Foreign,
    /// It names a cause.
    Cause(Hidden),
}

/// The words of each kind, in lower case.
const CUES: [(Tells, &[&str]); 4] = [
    (
        Tells::Context,
        &[
            "web socket",
            "ws://",
            "wss://",
            "closeevent",
            "wasclean",
            "onclose",
            "close frame",
            "close code",
            "ws connection",
            "ws client",
            "[ws]",
            "(ws)",
            "wsclient",
            "wserror",
            "ws close",
            "ws closed",
            "ws.close",
            "ws.onclose",
            "signalr",
            "socket closed",
            "pushererror",
            "pusher",
            "eventsub",
            "sockjs",
            "onclosed",
            "c4socketimpl",
        ],
    ),
    (
        Tells::Foreign,
        &[
            "hy000",
            "sqlstate",
            "mysql",
            "mariadb",
            "ora",
            "ray id",
            "amqp",
            "mqtt",
            "grpc",
            "rabbitmq",
            "kafka",
            "winerror",
            "event id",
            "exit code",
            "exit status",
            "errno",
            "cloudflare error",
            "being rate limited",
            "redis",
            "ldap",
            "hresult",
            "smtp",
            "rtmp",
            "binance",
            "metamask",
        ],
    ),
    (
        Tells::Cause(Hidden::Tls),
        &[
            "err_cert_",
            "err_ssl_",
            "err_tls_",
            "err_bad_ssl",
            "cert_has_expired",
            "self_signed_cert",
            "self signed certificate",
            "self-signed certificate",
            "unable_to_verify",
            "unable to verify the first certificate",
            "unable to get local issuer certificate",
            "certificate verify failed",
            "certificate has expired",
            "certificate is not",
            "certificate signed by unknown authority",
            "invalid peer certificate",
            "invalidcertificate",
            "unknownissuer",
            "x509",
            "sslhandshakeexception",
            "sslcertverificationerror",
            "sslerror",
            "tls handshake",
            "tls error",
            "ssl handshake",
            "ssl routines",
            "remote certificate is invalid",
            "authenticationexception",
        ],
    ),
    (
        Tells::Cause(Hidden::Network),
        &[
            "econnrefused",
            "econnreset",
            "enotfound",
            "etimedout",
            "ehostunreach",
            "enetunreach",
            "epipe",
            "err_connection_",
            "err_name_not_resolved",
            "err_internet_disconnected",
            "err_address_unreachable",
            "err_network_",
            "err_timed_out",
            "err_proxy_connection_failed",
            "err_tunnel_connection_failed",
            "connection refused",
            "connection reset",
            "connection timed out",
            "connection aborted",
            "broken pipe",
            "no such host",
            "network is unreachable",
            "no route to host",
            "name or service not known",
            "unexpected eof",
            "eofexception",
            "i/o timeout",
            "network connection was lost",
        ],
    ),
];

/// A cue, with where in it the word stands that it is filed under.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    tells: Tells,
    words: &'static str,
    offset: usize,
}

impl Cue {
    /// Files all cues, each under its longest word.
    pub(super) fn file<T>(vocabulary: &mut Vocabulary<T>, filed: impl Fn(Cue) -> T) {
        for (tells, cues) in CUES {
            for cue in cues {
                let longest = words(cue).max_by_key(|word| word.end - word.start);
                let Some(word) = longest else { continue };
                let offset = word.start;
                let words = cue;
                vocabulary.file(
                    word,
                    filed(Cue {
                        tells,
                        words,
                        offset,
                    }),
                );
            }
        }
    }

    /// What it tells, if it stands in a text in lower case with its word at `at`, and
    /// not within longer words.
    pub(super) fn told(self, lower: &str, at: usize, steps: &mut usize) -> Option<Tells> {
        let start = at.checked_sub(self.offset)?;
        let bytes = lower.as_bytes();
        let stands = bytes[start..].starts_with(self.words.as_bytes());
        *steps += if stands { self.words.len() } else { 1 };
        let letter = |at: Option<usize>| {
            at.and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_alphanumeric)
        };
        let cut = |c: Option<&u8>| c.is_some_and(u8::is_ascii_alphanumeric);
        let begins = !(cut(self.words.as_bytes().first()) && letter(start.checked_sub(1)));
        let ends = !(cut(self.words.as_bytes().last()) && letter(Some(start + self.words.len())));
        (stands && begins && ends).then_some(self.tells)
    }
}
