//! A WebDriver server on a free loopback port, with a display where its browser needs one.

use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{Engine, Failure, Settings, process::Process};

const READY_WITHIN: Duration = Duration::from_secs(20);

/// A running driver. Dropping it ends the driver and its browsers, and removes their profiles.
#[derive(Debug)]
pub(crate) struct Driver {
    port: u16,
    // Dropped in this order: the driver before the display it draws on, both before their files.
    _driver: Process,
    _display: Option<Process>,
    _scratch: TempDir,
}

impl Driver {
    pub(crate) fn start(engine: Engine, settings: &Settings) -> Result<Self, Failure> {
        std::fs::create_dir_all(&settings.artifacts)?;
        let scratch = tempfile::Builder::new().prefix("wscc-browser-").tempdir()?;
        let port = free_port()?;
        let mut command = engine.driver(settings.programs(engine), port, scratch.path());
        let display = if engine.needs_display() {
            let (display, number) = start_display()?;
            command.env("DISPLAY", format!(":{number}"));
            command.env("GDK_BACKEND", "x11");
            Some(display)
        } else {
            None
        };
        let log = settings.artifacts.join(format!("driver-{engine}.log"));
        let driver = Process::start(&mut command, &log)?;
        wait_for(port, &settings.programs(engine).driver)?;
        Ok(Self {
            port,
            _driver: driver,
            _display: display,
            _scratch: scratch,
        })
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }
}

/// A virtual screen larger than any window a test asks for.
fn start_display() -> Result<(Process, String), Failure> {
    let mut command = Command::new("Xvfb");
    // It chooses a free number itself and prints it once it takes clients.
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24"]);
    command.args(["-nolisten", "tcp"]);
    let (display, number) = Process::start_and_read(&mut command)?;
    if number.is_empty() {
        return Err(Failure::NotReady {
            program: "Xvfb".to_owned(),
            within: READY_WITHIN,
        });
    }
    Ok((display, number))
}

/// A port that was free a moment ago; the drivers cannot all choose one and say which.
fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

fn wait_for(port: u16, program: &Path) -> Result<(), Failure> {
    let started = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if started.elapsed() > READY_WITHIN {
            return Err(Failure::NotReady {
                program: program.display().to_string(),
                within: READY_WITHIN,
            });
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
