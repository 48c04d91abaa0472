"""Runs every library through every situation and keeps what was printed.

    drive.py OUT [PROGRAM…]

Without names all programs are run; the lines of programs that are not run, or that are not here,
stay in OUT as they are.

What is run is the business of `cases.py`, how of `run.py`; `expect.py` says which code is right for
what was printed, and `settle.py` takes from it what changes from run to run."""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import expect
import settle
from cases import jobs
from programs import programs
from run import observe_client, observe_pair, observe_server


def observe(job, folder, tls):
    """Runs one job and returns its lines."""
    server, client, case = job
    if "server" in case.get("tls", []):
        case = case | {"server_order": case["server_order"] | {"tls": tls}}
    if "pair" in case:
        seen = observe_pair(server, client, case, folder)
        if any(form.startswith("refusal") for run, _ in seen for form, _ in run.forms()):
            # Nothing was sent but the end of the connection.
            cut = {"infer": 1006, "prints": [1006]}
            case = case | {"client": cut, "server": cut}
        if not case["keep_server"]:
            seen = seen[1:]
    elif server:
        seen = observe_server(server, case, folder)
    else:
        seen = observe_client(client, case, folder)
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


def contradictions(found):
    """Texts that are held to mean one thing here and another there: a fault of the rules."""
    meanings = {}
    for line in found:
        meanings.setdefault(line["text"], set()).add((line["code"], line["how"] == "sending"))
    return [text for text, some in meanings.items() if len(some) > 1]


def write(out, lines):
    """Writes the file, a line of it for every line kept."""
    rows = ",\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    out.write_text(f'{{"observed_on": "{datetime.date.today().isoformat()}", "lines": [\n{rows}\n]}}\n')


def main():
    out, *names = sys.argv[1:]
    out = pathlib.Path(out)
    here = programs()
    asked = [program for program in here if not names or program.name in names]
    ran = {program.name for program in asked}
    before = json.loads(out.read_text())["lines"] if out.exists() else []
    kept = [line for line in before if line["id"].partition("/")[0] not in ran]
    with tempfile.TemporaryDirectory(prefix="observe-") as name:
        folder = pathlib.Path(name)
        tls = certificate(folder)
        todo = list(jobs(asked, here))
        print(f"{len(todo)} situations to run", file=sys.stderr)
        with ThreadPoolExecutor(max_workers=int(os.environ.get("OBSERVE_JOBS", "4"))) as pool:
            found = [line for some in pool.map(lambda job: observe(job, folder, tls), todo) for line in some]
    kept = list(without_repeats(sorted([*kept, *found], key=lambda line: line["id"].split("/"))))
    for text in contradictions(kept):
        print(f"two meanings: {text}", file=sys.stderr)
    write(out, kept)
    print(f"{len(kept)} lines kept, of {len(found)} printed now", file=sys.stderr)


if __name__ == "__main__":
    main()
