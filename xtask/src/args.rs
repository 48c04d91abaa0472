//! The command line: what may be asked for, and what is said to somebody who asks for something else.

use std::path::PathBuf;

use lexopt::prelude::*;

use crate::error::Error;
use crate::steps::{Bundle, Parts, Pass, Selection, Site};

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask <command>

  serve [--port N]   build a release bundle and serve it with Trunk on 127.0.0.1 (port 8080)
  build [--dev] [--site URL]
                     write dist/ and print the size of every file; fails when over budget.toml
                     --dev: quick to build, with panic messages in the console, no budget
                     --single-file: also target/single/ws-close-codes.html, the whole program in
                     one page that works from a memory stick or as an attachment
                     --site: where it will stand, for the links between the languages' pages
  test [--only X]    everything: format, lints, native tests, release bundle, browser tests
                     X: lint, native or browser (may be given more than once)
  portals            build the documentation portals of docs/embedding.md around dist/, in
                     target/portals/sites; `test` does so, too
  bench [PART...]    measure: all parts (an hour), or those named
                     search: one search, without a browser
                     rivals: the same queries with Fuse.js, MiniSearch and FlexSearch
                     keystrokes: from a key to updated rows, in Chromium
                     first-load: bytes, first paint, time to a usable search, layout shift
                     lighthouse: Lighthouse's scores of the table page and of a code page
  observe            run real servers and clients, and keep what they print about closed
                     connections as the lines the recogniser is tested with
  help               this text

Every command first gets what it lacks. Tools go into the user's cache folder
(ws-close-codes/<tool>-<version> in XDG_CACHE_HOME or ~/.cache); Debian packages are named before
they are installed. WSCC_TOOLCHAIN=host or =debian overrides the choice of the wasm toolchain.";

/// The port used when none is asked for.
const DEFAULT_PORT: u16 = 8080;

/// One thing to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print [`HELP`].
    Help,
    /// Write `dist/`.
    Build {
        /// Which kind of bundle.
        bundle: Bundle,
        /// Where it will stand, if that is known.
        site: Option<Site>,
    },
    /// Write `dist/` for release, and the whole program in one page.
    BuildSingleFile,
    /// Build and serve on loopback.
    Serve {
        /// The port to listen on.
        port: u16,
    },
    /// Run the checks selected.
    Test(Selection),
    /// Build portals that embed the page.
    Portals,
    /// Measure what is selected.
    Bench(Parts),
    /// Produce the log lines for the tests anew.
    Observe,
    /// Go over a bundle: Trunk's hook asks for it.
    Pass {
        /// What is to be done.
        pass: Pass,
        /// The folder the bundle stands in.
        folder: PathBuf,
    },
}

/// Reads the command line.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Task, Error> {
    let task = match parser.next()? {
        None | Some(Short('h') | Long("help")) => Task::Help,
        Some(Value(name)) => command(&name.to_string_lossy(), &mut parser)?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match parser.next()? {
        Some(extra) => Err(extra.unexpected().into()),
        None => Ok(task),
    }
}

fn command(name: &str, parser: &mut lexopt::Parser) -> Result<Task, Error> {
    Ok(match name {
        "help" => Task::Help,
        "build" => build(parser)?,
        "serve" => serve(parser)?,
        "test" => test(parser)?,
        "portals" => Task::Portals,
        "bench" => bench(parser)?,
        "observe" => Task::Observe,
        _ => match Pass::named(name) {
            Some(pass) => Task::Pass {
                pass,
                folder: parser.value()?.into(),
            },
            None => {
                let asked = name.to_owned();
                return Err(Error::UnknownCommand { asked });
            }
        },
    })
}

fn build(parser: &mut lexopt::Parser) -> Result<Task, Error> {
    let (mut bundle, mut site, mut single) = (Bundle::Release, None, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("dev") if !single => bundle = Bundle::Dev,
            Long("single-file") if bundle == Bundle::Release && site.is_none() => single = true,
            Long("site") if !single => site = Some(parser.value()?.parse()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(match single {
        true => Task::BuildSingleFile,
        false => Task::Build { bundle, site },
    })
}

fn serve(parser: &mut lexopt::Parser) -> Result<Task, Error> {
    let mut port = DEFAULT_PORT;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('p') | Long("port") => port = parser.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Serve { port })
}

fn test(parser: &mut lexopt::Parser) -> Result<Task, Error> {
    let mut selection = Selection::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => selection.add(&parser.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Test(selection))
}

fn bench(parser: &mut lexopt::Parser) -> Result<Task, Error> {
    let mut parts = Parts::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(name) => parts.add(&name.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Bench(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Task, Error> {
        parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn every_command_is_understood() -> Result<(), Error> {
        assert_eq!(read("")?, Task::Help);
        assert_eq!(read("--help")?, Task::Help);
        let build = |bundle, site| Task::Build { bundle, site };
        assert_eq!(read("build")?, build(Bundle::Release, None));
        assert_eq!(read("build --dev")?, build(Bundle::Dev, None));
        let site = "https://docs.example/ws/".parse().ok();
        assert!(site.is_some());
        let line = "build --site https://docs.example/ws";
        assert_eq!(read(line)?, build(Bundle::Release, site));
        assert_eq!(read("build --single-file")?, Task::BuildSingleFile);
        assert_eq!(read("serve")?, Task::Serve { port: 8080 });
        assert_eq!(read("serve --port 81")?, Task::Serve { port: 81 });
        assert_eq!(read("portals")?, Task::Portals);
        assert_eq!(read("bench")?, Task::Bench(Parts::default()));
        let mut parts = Parts::default();
        parts.add("first-load")?;
        parts.add("lighthouse")?;
        assert_eq!(read("bench first-load lighthouse")?, Task::Bench(parts));
        assert_eq!(read("observe")?, Task::Observe);
        let folder = ".".into();
        let pass = Pass::Seal;
        assert_eq!(read("seal .")?, Task::Pass { pass, folder });
        Ok(())
    }

    #[test]
    fn nonsense_is_refused() {
        let unknown = read("biuld").expect_err("no such command");
        assert!(unknown.to_string().contains("biuld"));
        for line in [
            "build extra",
            "build --dev --single-file",
            "build --site docs.example",
            "serve --port many",
            "test --only everything",
            "bench --dev",
            "bench everything",
            "observe ws",
            "seal",
        ] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
