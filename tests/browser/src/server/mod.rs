//! A static host for the built page: under a sub-path, under the strict policy, on loopback.
//!
//! It remembers what was asked for, can withhold files, and puts the collector script into every
//! HTML page. Each visit gets a server of its own, hence an origin of its own: no storage, cache or
//! service worker of one test is seen by the next.

mod answer;
mod conditions;
mod connection;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

pub use answer::Answer;
pub use conditions::{Clipboard, Conditions};

use crate::{Failure, Settings};

/// The folder that the page is served under: never the root, where relative paths cannot go wrong.
pub(crate) const BASE: &str = "/docs/ws-close-codes/";

/// Requests below this path belong to the tests and are not recorded.
const HARNESS: &str = "/harness/";

/// What a browser asked for, and how it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The path, without the query.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    root: PathBuf,
    axe: PathBuf,
    conditions: Conditions,
    requests: Mutex<Vec<Request>>,
    stopped: AtomicBool,
}

impl Server {
    /// Serves the built page on a free port.
    ///
    /// # Errors
    /// When loopback has no free port.
    pub fn start(settings: &Settings, conditions: Conditions) -> Result<Self, Failure> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            root: settings.dist.clone(),
            axe: settings.axe.clone(),
            conditions,
            requests: Mutex::default(),
            stopped: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if accepting.stopped.load(Ordering::Relaxed) {
                    return;
                }
                let shared = Arc::clone(&accepting);
                thread::spawn(move || stream.and_then(|stream| shared.answer(stream)));
            }
        });
        Ok(Self { address, shared })
    }

    /// The address of the page, with `query` (no question mark) after it.
    #[must_use]
    pub fn page(&self, query: &str) -> String {
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{BASE}{mark}{query}", self.origin())
    }

    /// Scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything asked for so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        let requests = self.shared.requests.lock();
        requests.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Shared {
    fn answer(&self, stream: TcpStream) -> io::Result<()> {
        connection::serve(stream, |path| {
            let reply = answer::reply(self, path);
            if !path.starts_with(HARNESS) {
                let requests = self.requests.lock();
                let mut requests = requests.unwrap_or_else(PoisonError::into_inner);
                requests.push(Request {
                    path: path.to_owned(),
                    status: reply.status,
                });
            }
            reply
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // Wakes the accepting thread, which then sees that it should end.
        let _ = TcpStream::connect(self.address);
    }
}
