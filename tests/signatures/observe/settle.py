"""Takes from what was printed everything that would be different next time: places, ports, times,
addresses in memory, keys. What is put in its stead is of the same shape."""

import re
import sys
import tempfile

HOME_OF_PYTHON = sys.base_prefix
CHANGES = [
    (r"/[^\s\"']*?/site-packages/", "/srv/app/.venv/lib/python3/site-packages/"),
    (r"/[^\s\"']*?/node_modules/", "/srv/app/node_modules/"),
    (r"/[^\s\"']*?/observe/(?:node|python|go|rust)/", "/srv/app/"),
    (re.escape(HOME_OF_PYTHON), "/usr"),
    (r"/[^\s\"']*?/(registry/src)/[^/\s]+/", r"/usr/local/cargo/\1/index.crates.io/"),
    (re.escape(tempfile.gettempdir()) + r"/observe-[^\s\"'/]+", "/tmp/observe"),
    (r"\b(127\.0\.0\.1|localhost|\[::1\])([:\]\"', ]+)(?:port )?\d{4,5}\b", r"\1\g<2>50000"),
    (r"(port: )\d{4,5}\b", r"\g<1>50000"),
    (r"\b0x[0-9a-f]{8,16}\b", "0x7f0000000000"),
    (r"\b20\d\d/\d\d/\d\d \d\d:\d\d:\d\d\b", "2026/11/21 12:00:00"),
    (r"\b20\d\d-\d\d-\d\d \d\d:\d\d:\d\d[.,]\d+", "2026-11-21 12:00:00,000"),
    (r"\w{3}, \d\d \w{3} 20\d\d \d\d:\d\d:\d\d GMT", "Sat, 21 Nov 2026 12:00:00 GMT"),
    (r"\[\d\d/\w{3}/20\d\d:\d\d:\d\d:\d\d [+-]\d{4}\]", "[21/Nov/2026:12:00:00 +0000]"),
    (r"(?i)(Sec-WebSocket-Key: )\S+", r"\1dGhlIHNhbXBsZSBub25jZQ=="),
    (r"(?i)(Sec-WebSocket-Accept: )\S+", r"\1s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
    (r"\b([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b", "00000000-0000-4000-8000-000000000000"),
    (r"\b(PING|PONG) (?:[0-9a-f]{2} ){3}[0-9a-f]{2}\b", r"\1 1a 2b 3c 4d"),
    (r"\b\d+\.\d{5,}\b", "0.500000"),
]


def settle(text):
    """`text` as it could have been printed at any time and place."""
    for pattern, steady in CHANGES:
        text = re.sub(pattern, steady, text)
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
