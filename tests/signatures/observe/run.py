"""Running the programs of one case, against each other or against the peer of bytes, and collecting
what they print. What it means is no business of this file."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

import peer

# Generous, because a busy machine takes long to start a program, and nothing waits for it in vain.
PATIENCE = 60.0
QUIET = 0.6


class Run:
    """One program under observation, from its start to what it printed."""

    def __init__(self, program, side, order, folder):
        self.program, self.side = program, side
        self.errors = tempfile.TemporaryFile(dir=folder)
        self.output = tempfile.TemporaryFile(dir=folder)
        self.process = subprocess.Popen(
            [*program.command, side, json.dumps(order)],
            stdin=subprocess.DEVNULL,
            stdout=self.output,
            stderr=self.errors,
            env=os.environ | program.environment,
            cwd=folder,
        )

    def wait(self):
        """Lets the program come to its end, but not for ever."""
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            print(f"gave up waiting for {self.program.name}", file=sys.stderr)
            self.stop()

    def fall_silent(self):
        """Waits until a server has printed something and goes on no more; it may print nothing."""
        size, since, start = 0, time.monotonic(), time.monotonic()
        while time.monotonic() - since < (QUIET if size else 3 * QUIET) and time.monotonic() - start < PATIENCE:
            time.sleep(0.05)
            now = sum(os.fstat(file.fileno()).st_size for file in (self.output, self.errors))
            if now != size:
                size, since = now, time.monotonic()

    def stop(self):
        """Ends a program that has no end of its own, as a server has none."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def forms(self):
        """What was printed, as (form, text)."""
        for file in (self.output, self.errors):
            file.seek(0)
        printed = self.output.read().decode(errors="replace")
        for part in printed.split("\x1e")[1:]:
            form, _, text = part.partition("\n")
            yield form, text
        yield "log", self.errors.read().decode(errors="replace")


def start_server(program, order, folder):
    """Starts a server and returns it with its port."""
    place = pathlib.Path(tempfile.mktemp(dir=folder))
    run = Run(program, "server", order | {"port_file": str(place)}, folder)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if place.exists() and (port := place.read_text()):
            return run, int(port)
        if run.process.poll() is not None:
            break
        time.sleep(0.02)
    run.stop()
    raise RuntimeError(f"{program.name} did not start to listen: {dict(run.forms())}")


def observe_client(program, case, folder):
    """A client against the peer of bytes."""
    server = peer.Server(case["id"])
    try:
        run = Run(program, "client", case["order"] | {"url": f"ws://127.0.0.1:{server.port}/"}, folder)
        run.wait()
    finally:
        server.stop()
    return [(run, "client")]


def observe_server(program, case, folder):
    """A server against the peer of bytes."""
    run, port = start_server(program, case["order"], folder)
    peer.visit(port, case["id"])
    run.fall_silent()
    run.stop()
    return [(run, "server")]


def observe_pair(server_program, client_program, case, folder):
    """A server and a client of the same library."""
    server, port = start_server(server_program, case["server_order"], folder)
    scheme = "wss" if "client" in case.get("tls", []) else "ws"
    client = Run(client_program, "client", case["client_order"] | {"url": f"{scheme}://localhost:{port}/"}, folder)
    client.wait()
    server.fall_silent()
    server.stop()
    return [(server, "server"), (client, "client")]
