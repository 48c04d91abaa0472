"""Runs every library through every situation and keeps what was printed.

    drive.py OUT

`situations.json` says what is done, `peer.py` does what no library would, `expect.py` says which
code is right for what was printed, and `settle.py` takes from it what changes from run to run.
The programs that are run stand in a folder per language; `programs.py` says how each is started."""

import datetime
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import expect
import peer
import settle
from programs import programs

HERE = pathlib.Path(__file__).parent
PATIENCE = 6.0
SETTLING = 0.4


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
            self.stop()

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
    end = time.monotonic() + 3 * PATIENCE
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
    time.sleep(SETTLING)
    run.stop()
    return [(run, "server")]


def observe_pair(server_program, client_program, case, folder):
    """A server and a client of the same library."""
    server, port = start_server(server_program, case["server_order"], folder)
    scheme = "wss" if "client" in case["tls"] else "ws"
    client = Run(client_program, "client", case["client_order"] | {"url": f"{scheme}://localhost:{port}/"}, folder)
    client.wait()
    time.sleep(SETTLING)
    server.stop()
    return [(server, "server"), (client, "client")]


def observe(job, folder, tls):
    """Runs one job and returns its lines."""
    servers, clients, case = job
    for name in ("server_order", "order"):
        if "server" in case.get("tls", []) and name in case:
            case[name] = case[name] | {"tls": tls}
    if "server_order" in case:
        seen = observe_pair(servers, clients, case, folder)
        if not case["keep_server"]:
            seen = seen[1:]
    elif servers:
        seen = observe_server(servers, case, folder)
    else:
        seen = observe_client(clients, case, folder)
    return [line for run, side in seen for line in lines(run, side, case)]


def lines(run, side, case):
    """What one run printed, as lines to keep."""
    for form, printed in run.forms():
        text = settle.settle(printed)
        verdict = expect.expect(case, side, form, text)
        if verdict is None:
            continue
        yield {
            "id": f"{run.program.name}/{side}/{case['id']}/{form}",
            "library": run.program.library,
            "version": run.program.version,
            "runtime": run.program.runtime,
            "side": side,
            "situation": case["id"],
            "text": text,
            **verdict,
        }


def jobs(all_programs):
    """Everything to be run: (server or nothing, client or nothing, case)."""
    situations = json.loads((HERE / "situations.json").read_text())
    for client in (program for program in all_programs if "client" in program.sides):
        server = next(program for program in all_programs if program.name == client.against)
        own = server.name == client.name
        for case in pairs(situations, own):
            yield server, client, case | {"keep_server": own}
    for program in all_programs:
        for case in raw(situations["raw"]["list"], "full"):
            for side in program.sides:
                yield (program, None, case) if side == "server" else (None, program, case)
            if program.bare and "client" in program.sides and case["order"].get("act") is None:
                bare = case | {"id": case["id"], "variant": "bare"}
                bare["order"] = bare["order"] | {"bare": True}
                yield None, program, bare
        if "client" in program.sides:
            for case in raw(situations["answers"]["list"], "full"):
                yield None, program, case | {"infer": 1006, "prints": [1006]}
        if "server" in program.sides:
            for case in raw(situations["requests"]["list"], "full"):
                yield program, None, case | {"infer": None, "prints": []}


def raw(cases, full):
    for case in cases:
        yield case | {"order": case.get("order", {}) | {"full": bool(full)}}


def pairs(situations, own):
    """The cases between two programs; with a client that has no server of its own, only those that
    it does or suffers itself."""
    showcase = (1000, 1008, 1011, 4000)
    for close in situations["closes"]["list"]:
        code = close["code"]
        sights = {"infer": None, "prints": [code]}
        order = {"act": "close", "code": code, "full": code in showcase}
        watch = {"full": code in showcase}
        for reason, label in ((close["reason"], "reason"), ("", "bare")):
            order_now = order | {"reason": reason}
            yield case(f"server-closes-{code}-{label}", order_now, watch, sights, reason)
            if own or label == "reason":
                yield case(f"client-closes-{code}-{label}", watch, order_now, sights, reason)
    for number, close in enumerate(situations["forbidden"]["list"]):
        order = {"act": "close", "code": close["code"], "reason": close["reason"], "full": False}
        label = "long-reason" if len(close["reason"]) > 123 else close["code"]
        sights = {"infer": None, "prints": [1002, 1007, 1006], "sending": True}
        yield case(f"server-may-not-send-{label}", order, {}, sights, close["reason"])
        yield case(f"client-may-not-send-{label}", {}, order, sights, close["reason"])
    for pair in situations["pairs"]["list"]:
        full = {"full": True}
        yield {
            "id": pair["id"],
            "server_order": full | pair.get("server_order", {}),
            "client_order": full | pair.get("client_order", {}),
            "client": pair["client"],
            "server": pair["server"],
            "tls": pair.get("tls", []),
        }


def case(name, server_order, client_order, sights, reason):
    return {
        "id": name,
        "server_order": server_order,
        "client_order": client_order,
        "client": sights,
        "server": sights,
        "reason": reason,
        "tls": [],
    }


def certificate(folder):
    """A certificate that nobody has a reason to trust."""
    key, paper = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
        + ["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", paper],
        check=True,
        capture_output=True,
    )
    return {"certificate": str(paper), "key": str(key)}


def without_repeats(found):
    """Keeps one of those lines of a library that read the same and mean the same."""
    seen = set()
    for line in found:
        mark = (line["library"], line["side"], line["text"], line["code"], line["how"])
        if mark not in seen:
            seen.add(mark)
            yield line


def main():
    (out,) = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="observe-") as name:
        folder = pathlib.Path(name)
        tls = certificate(folder)
        todo = list(jobs(programs()))
        print(f"{len(todo)} situations to run", file=sys.stderr)
        with ThreadPoolExecutor(max_workers=int(os.environ.get("OBSERVE_JOBS", "4"))) as pool:
            found = [line for some in pool.map(lambda job: observe(job, folder, tls), todo) for line in some]
    kept = sorted(without_repeats(found), key=lambda line: line["id"])
    file = {"observed_on": datetime.date.today().isoformat(), "lines": kept}
    pathlib.Path(out).write_text(json.dumps(file, indent=1, ensure_ascii=False) + "\n")
    print(f"{len(kept)} lines kept of {len(found)}", file=sys.stderr)


if __name__ == "__main__":
    main()
