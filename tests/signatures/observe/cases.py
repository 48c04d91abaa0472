"""What is to be run: every program of `programs.py` with every situation of `situations.json` that fits
it. A case is a situation with the orders for the programs and what each side gets to see."""

import json
import pathlib

SITUATIONS = pathlib.Path(__file__).with_name("situations.json")


def jobs(asked, here):
    """Everything to be run with the programs `asked` for, among those that are `here`: (server or
    nothing, client or nothing, case)."""
    situations = json.loads(SITUATIONS.read_text())
    in_full = set(situations["in_full"]["list"])

    def told(case):
        full = {"full": case["id"] in in_full}
        orders = {name: case.get(name, {}) | full for name in ("order", "server_order", "client_order")}
        return case | orders

    for client in (program for program in asked if "client" in program.sides):
        server = next(program for program in here if program.name == client.against)
        for case in pairs(situations):
            yield server, client, told(case | {"pair": True, "keep_server": server == client})
    for program in asked:
        for case in map(told, situations["raw"]["list"]):
            if case["id"] in program.without:
                continue
            for side in program.sides:
                yield (program, None, case) if side == "server" else (None, program, case)
            if program.bare:
                yield None, program, case | {"order": case["order"] | {"bare": True}}
        if "client" in program.sides:
            for case in map(told, situations["answers"]["list"]):
                yield None, program, case | {"infer": 1006, "prints": [1006], "handshake": True}
        if "server" in program.sides:
            for case in map(told, situations["requests"]["list"]):
                yield program, None, case | {"infer": None, "prints": [], "handshake": True}


def pairs(situations):
    """The cases between two programs."""
    closes = situations["closes"]
    for close in closes["list"]:
        code, reason = close["code"], close["reason"]
        seen = {"infer": close.get("infer"), "prints": close.get("prints", [code])}
        sights = {"closing": seen if code in closes["both_sides"] else None, "other": seen}
        yield close_case(f"server-closes-{code}-reason", "server", code, reason, sights)
        yield close_case(f"server-closes-{code}-bare", "server", code, "", sights)
        yield close_case(f"client-closes-{code}-reason", "client", code, reason, sights)
    for close in situations["forbidden"]["list"]:
        code, reason = close["code"], close["reason"]
        label = "long-reason" if len(reason) > 123 else code
        prints = [1002, 1006, 1005]
        sights = {"closing": {"infer": 1006, "prints": prints}, "other": {"infer": 1002, "prints": prints}}
        for side in ("server", "client"):
            yield close_case(f"{side}-may-not-send-{label}", side, code, reason, sights)
    yield from situations["pairs"]["list"]


def close_case(name, side, code, reason, sights):
    """The case of `side` closing."""
    other = "client" if side == "server" else "server"
    return {
        "id": name,
        f"{side}_order": {"act": "close", "code": code, "reason": reason},
        f"{other}_order": {},
        side: sights["closing"],
        other: sights["other"],
        "reason": reason,
    }
