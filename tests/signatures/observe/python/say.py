"""Marks where one thing printed ends and the next begins, so that the driver can keep them apart.

Whatever is printed itself is left as a program would print it."""

import json
import logging
import sys
import traceback

SIDE, ORDER = sys.argv[1], json.loads(sys.argv[2])


def say(form, *shown):
    """Prints `shown` as the form called `form`."""
    print(f"\x1e{form}")
    print(*shown, flush=True)


def say_exception(error, doing):
    """Prints an exception in the three ways people print them."""
    say("exception-text", f"{doing}:", error)
    say("exception-repr", repr(error))
    if ORDER.get("full"):
        print("\x1eexception-trace")
        traceback.print_exception(error, file=sys.stdout)
        sys.stdout.flush()


def start_logging():
    """What the library logs goes to standard error, as it does by default."""
    logging.basicConfig(level=logging.DEBUG if ORDER.get("full") else logging.INFO)


def tell_port(port):
    """Tells the driver where the server listens."""
    with open(ORDER["port_file"], "w") as file:
        file.write(str(port))
