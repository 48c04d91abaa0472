"""Which diagnosis is right for what was printed. All rules stand here.

They know what was done to the connection (`situations.json`) and which words name a code; they never
ask the recogniser that is tested with the outcome.

1. What a call that refuses to send printed: `sending`, no code.
2. What prints a code that the situation can lead to on that side: `printed`, that code. The first of
   the situation's codes counts, so the code of a fault goes before the 1006 it ends in. Numbers in
   the reason that was sent, in places of source files, and numbers that are named as invalid are
   not codes of the close.
3. What only says that the connection is over, or speaks of something else (an access line, a failed
   handler), has no code: `none`. So has a server's word about a handshake that opened nothing.
   So has the end of a connection told in words that could be of any.
4. What names the fault and prints no code: `inferred`, the code the protocol gives to it.
5. What says nothing, such as a prefix with nothing behind it, is left out."""

import re

PLACES = re.compile(r"(\.(js|cjs|py|c|rs|go)|node:[\w/]+):\d+(:\d+)?|\bline \d+")
REFUSED = re.compile(r"(?i)\b(invalid|bad) (close |status )*code:? \d+")

# tokio-tungstenite prints the names of its enum with `{:?}`.
NAMED = re.compile(r"\bcode: (Normal|Away|Protocol|Unsupported|Invalid|Policy|Size|Extension|Error|Restart|Again)\b")
NAMES = {
    "Normal": 1000,
    "Away": 1001,
    "Protocol": 1002,
    "Unsupported": 1003,
    "Invalid": 1007,
    "Policy": 1008,
    "Size": 1009,
    "Extension": 1010,
    "Error": 1011,
    "Restart": 1012,
    "Again": 1013,
}

# Forms that print a number and nothing that would tell more.
NUMBERS_ONLY = {"close-arguments", "close-sentence", "close-fields", "close-event", "code", "code-and-reason"}

# Words of somebody who writes to a connection that is over, or reads from it: why it ended, nobody says.
OVER = (
    "Cannot write to closing transport",
    "is not open: readyState",
    "websocket: close sent",
    "use of closed network connection",
    "Trying to work with closed connection",
    "Sending after closing is not allowed",
    "Connection closed normally",
    "broken pipe",
)

# What gives a connection away as a WebSocket.
OF_A_WEBSOCKET = re.compile(
    r"(?i)websocket|\bwss?:|subprotocol|upgrade|(opening|closing) ?handshake|close frame|\bpong\b"
    r"|\bConnectionClosed(Error|OK)\b|\bInvalidStatus\b"
)

# What is left of a text when there was no message: the programs' own words, or the bare name of a class.
EMPTY = re.compile(
    r"(could not connect|could not open|connection closed|WebSocket error|WebSocket failed|client error|TLS):?"
    r"|\w+\(\)|undefined|null|ws connection closed with exception( None)?"
    r"|(Timeout|ConnectionReset)Error|EofStream|[\w.]+\.EofStream"
    r"|TypeError(\n    at .*)+"
)

NOTES = {
    "sending": "what close() refused; no code was sent or received",
    "over": "says that the connection is over, not why",
    "server": "the handshake failed at the server: no WebSocket came to be",
    "log": "tells of comings and goings, and of no close",
    "else": "speaks of something else than the close",
    "any": "nothing in it says that it was a WebSocket",
    "client": "the handshake failed: the library gives no code of its own, a browser would give 1006",
    "unanswered": "this side's Close was never answered; in the API of some libraries that is 1006",
    "named": "the code is printed by its name in the library",
}


def printed_code(text, codes, reason):
    """The first of `codes` that the text prints, and whether by name."""
    if reason:
        text = text.replace(reason, "")
    text = REFUSED.sub("", PLACES.sub("", text))
    named = {NAMES[name] for name in NAMED.findall(text)}
    for code in codes:
        if re.search(rf"(?<![\d.]){code}(?![\d.])", text):
            return code, False
        if code in named:
            return code, True
    return None, False


def expect(case, side, form, text):
    """What is right for a text, as the fields to keep; nothing where the text says nothing."""
    sight = case.get(side, case)
    if sight is None or not text.strip() or EMPTY.fullmatch(text.strip()) or text.endswith("EofStream"):
        return None
    if form.startswith("refusal"):
        return verdict(None, "sending", NOTES["sending"])
    code, named = printed_code(text, sight["prints"], case.get("reason"))
    if code is not None:
        note = NOTES["named"] if named else NOTES["unanswered"] if case["id"] == "close-unanswered" and code == 1000 else None
        return verdict(code, "printed", note)
    if form in NUMBERS_ONLY:
        return None
    if form == "message" and "CLOSE" in text and "data=0" not in text:
        # aiohttp hands a code on that may not be on the wire, and no diagnosis of that is right.
        return None
    if any(word in text for word in OVER):
        return verdict(None, "none", NOTES["over"])
    if form == "log" and not names_a_fault(text):
        # A log of every frame would show more to somebody who knows how it would have gone on.
        told = "connection is CLOSED" in text and sight["infer"] is not None
        return None if told else verdict(None, "none", NOTES["log"])
    if sight["infer"] is None:
        failed = case.get("handshake") and side == "server"
        return verdict(None, "none", NOTES["server" if failed else "else"])
    if sight["infer"] == 1006 and not OF_A_WEBSOCKET.search(text):
        return verdict(None, "none", NOTES["any"])
    return verdict(sight["infer"], "inferred", NOTES["client"] if case.get("handshake") else None)


def names_a_fault(log):
    """Whether a log tells of more than comings and goings."""
    return any(word in log for word in ("Error", "error:", "Traceback", "failed", "! ", "< EOF", "CLOSE ''", "< HTTP/1.1 4"))


def verdict(code, how, note):
    return {"code": code, "how": how} | ({"note": note} if note else {})
