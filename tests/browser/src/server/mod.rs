//! A static host for the built page, or a portal with it: under a sub-path, under a strict policy,
//! on loopback.
//!
//! It remembers what was asked for, can withhold files for a while, can be given another version of
//! the page to serve, can be stopped, and puts the collector script into every HTML page. Each visit
//! gets a server of its own, hence an origin of its own: no storage, cache or service worker of one
//! test is seen by the next.

mod answer;
mod conditions;
mod connection;
mod host;
mod site;
mod version;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU16, Ordering},
    },
    thread,
    time::Duration,
};

pub use answer::Answer;
pub(crate) use answer::{COLLECTOR, with_collector};
pub use conditions::{Clipboard, Conditions};
pub use site::Site;
pub use version::LaterVersion;

use crate::{Failure, Settings};

/// The page of a site around, where a test has one.
const PORTAL: &str = "portal.html";

/// Below the ports that systems give to connections that go out.
const FIRST_PORT: u16 = 20_000;

/// Requests below this path belong to the tests and are not recorded.
const HARNESS: &str = "/harness/";

/// How often it is looked whether a file that is late may go out.
const BETWEEN: Duration = Duration::from_millis(10);

/// How long a slow answer takes.
const SLOW: Duration = Duration::from_millis(700);

/// What a browser asked for, and how it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The path, without the query.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
    /// How many bytes its body has on the wire.
    pub bytes: usize,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    origin: String,
    root: Mutex<PathBuf>,
    axe: PathBuf,
    conditions: Conditions,
    withheld: Mutex<Vec<(&'static str, Answer)>>,
    requests: Mutex<Vec<Request>>,
    stopped: AtomicBool,
}

/// Listens on a port that no earlier server of this run had: browsers remember files by their
/// address, and a port that comes again would bring back those of another test.
fn listen() -> io::Result<TcpListener> {
    static NEXT: AtomicU16 = AtomicU16::new(FIRST_PORT);
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(taken) if taken.kind() == io::ErrorKind::AddrInUse => {}
            bound => return bound,
        }
    }
}

impl Server {
    /// Serves the built page on a free port.
    ///
    /// # Errors
    /// When loopback has no free port.
    pub fn start(settings: &Settings, conditions: Conditions) -> Result<Self, Failure> {
        let listener = listen()?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            origin: format!("http://{address}"),
            root: Mutex::new(conditions.site.folder(settings)),
            axe: settings.axe.clone(),
            withheld: Mutex::new(conditions.answers.clone()),
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
        self.file("", query)
    }

    /// The address of a file beside the page, with `query` after it.
    #[must_use]
    pub fn file(&self, file: &str, query: &str) -> String {
        let mark = if query.is_empty() { "" } else { "?" };
        let base = self.shared.conditions.site.base();
        format!("{}{base}{file}{mark}{query}", self.origin())
    }

    /// Scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> String {
        self.shared.origin.clone()
    }

    /// Everything asked for so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        held(&self.shared.requests).clone()
    }

    /// Gives out from now on what the visit's conditions, or the test since, withheld.
    pub fn withhold_nothing(&self) {
        held(&self.shared.withheld).clear();
    }

    /// Answers every path that ends with `suffix` in this way from now on.
    pub fn withhold(&self, suffix: &'static str, answer: Answer) {
        held(&self.shared.withheld).push((suffix, answer));
    }

    /// Serves another folder from now on, as when a later version is put online.
    pub fn deploy(&self, folder: &Path) {
        *held(&self.shared.root) = folder.to_owned();
    }

    /// Answers nothing any more, on no connection, as when the network is gone.
    pub fn stop(&self) {
        if !self.shared.stopped.swap(true, Ordering::Relaxed) {
            // Wakes the accepting thread, which then sees that it should end.
            let _ = TcpStream::connect(self.address);
        }
    }
}

/// What a lock holds. A test that failed while holding it has left it whole.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    /// In which way a file is withheld at the moment.
    fn withheld(&self, path: &str) -> Option<Answer> {
        let source = answer::without_digest(path);
        let withheld = held(&self.withheld);
        let mut withheld = withheld.iter();
        let found = withheld.find(|(suffix, _)| source.ends_with(suffix));
        found.map(|(_, answer)| *answer)
    }

    fn answer(&self, stream: TcpStream) -> io::Result<()> {
        let found = if self.conditions.forgotten {
            "no-store"
        } else {
            "max-age=600"
        };
        connection::serve(stream, self.conditions.site.policy(), found, |asked| {
            let path = asked.path.as_str();
            if self.stopped.load(Ordering::Relaxed) {
                return None;
            }
            if self.withheld(path) == Some(Answer::Slow) {
                thread::sleep(SLOW);
            }
            while self.withheld(path) == Some(Answer::Late) {
                if self.stopped.load(Ordering::Relaxed) {
                    return None;
                }
                thread::sleep(BETWEEN);
            }
            let reply = answer::reply(self, asked);
            if !path.starts_with(HARNESS) {
                held(&self.requests).push(Request {
                    path: path.to_owned(),
                    status: reply.status,
                    bytes: reply.body.len(),
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
