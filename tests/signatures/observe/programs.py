"""The programs under observation: how each is started, and what it is made of."""

import dataclasses
import importlib.metadata
import json
import os
import pathlib
import platform
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass(frozen=True)
class Program:
    """One program of one library."""

    name: str
    library: str
    version: str
    runtime: str
    command: tuple
    sides: tuple = ("server", "client")
    against: str = ""
    """The program whose server this one's client is paired with."""
    bare: bool = False
    """Whether it can be told to handle no errors, so that the runtime prints them."""
    environment: dict = dataclasses.field(default_factory=dict)


def node():
    """Node.js; `OBSERVE_NODE` holds the folders `node_modules`, as in a search path."""
    folders = os.environ.get("OBSERVE_NODE")
    if not folders:
        return
    version = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True).stdout
    runtime = f"Node.js {version.strip().removeprefix('v')}"

    def package(name):
        manifests = (pathlib.Path(folder, name, "package.json") for folder in folders.split(os.pathsep))
        return json.loads(next(path for path in manifests if path.is_file()).read_text())["version"]

    common = {"runtime": runtime, "environment": {"NODE_PATH": folders}}
    yield Program("ws", "ws", package("ws"), command=("node", HERE / "node/ws.cjs"), against="ws", bare=True, **common)
    yield Program(
        "undici", "undici", package("undici"), command=("node", HERE / "node/undici.cjs"),
        sides=("client",), against="ws", **common,
    )


def python():
    """The Python that runs this file, which has the libraries."""
    runtime = f"Python {platform.python_version()}"
    for name, library, sides, against in (
        ("websockets", "websockets", ("server", "client"), "websockets"),
        ("websockets-threads", "websockets", ("client",), "websockets"),
        ("aiohttp", "aiohttp", ("server", "client"), "aiohttp"),
    ):
        file = HERE / f"python/with_{name.replace('-', '_')}.py"
        yield Program(
            name, library, importlib.metadata.version(library), runtime,
            (sys.executable, file), sides, against,
        )


def rust():
    """tokio-tungstenite; `OBSERVE_RUST` is the program, compiled."""
    if binary := os.environ.get("OBSERVE_RUST"):
        lock = (HERE / "rust/Cargo.lock").read_text()
        version = lock.split('name = "tokio-tungstenite"\nversion = "')[1].split('"')[0]
        compiler = subprocess.run(["rustc", "--version"], check=True, capture_output=True, text=True).stdout
        yield Program(
            "tungstenite", "tokio-tungstenite", version, f"Rust {compiler.split()[1]}", (binary,), against="tungstenite",
        )


def go():
    """gorilla/websocket; `OBSERVE_GO` is the program, compiled, `OBSERVE_GORILLA` its version."""
    if binary := os.environ.get("OBSERVE_GO"):
        compiler = subprocess.run(["go", "version"], check=True, capture_output=True, text=True).stdout
        yield Program(
            "gorilla", "gorilla/websocket", os.environ["OBSERVE_GORILLA"], f"Go {compiler.split()[2].removeprefix('go')}",
            (binary,), against="gorilla",
        )


def programs():
    """All that can be run here."""
    return [program for language in (node, python, rust, go) for program in language()]
