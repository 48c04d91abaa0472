//! A static host for the built page: under a sub-path, under the strict policy, on loopback.
//!
//! It remembers what was asked for, can withhold files for a while, can be stopped, and puts the
//! collector script into every HTML page. Each visit gets a server of its own, hence an origin of its own: no storage, cache or
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
    lifted: AtomicBool,
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
            lifted: AtomicBool::new(false),
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

    /// Gives out from now on what the visit's conditions withheld.
    pub fn withhold_nothing(&self) {
        self.shared.lifted.store(true, Ordering::Relaxed);
    }

    /// Answers nothing any more, on no connection, as when the network is gone.
    pub fn stop(&self) {
        if !self.shared.stopped.swap(true, Ordering::Relaxed) {
            // Wakes the accepting thread, which then sees that it should end.
            let _ = TcpStream::connect(self.address);
        }
    }
}

impl Shared {
    fn answer(&self, stream: TcpStream) -> io::Result<()> {
        connection::serve(stream, |path| {
            if self.stopped.load(Ordering::Relaxed) {
                return None;
            }
            let reply = answer::reply(self, path);
            if !path.starts_with(HARNESS) {
                let requests = self.requests.lock();
                let mut requests = requests.unwrap_or_else(PoisonError::into_inner);
                requests.push(Request {
                    path: path.to_owned(),
                    status: reply.status,
                });
            }
            Some(reply)
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}
