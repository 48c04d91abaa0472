"""A client with the threading half of `websockets`, printing what programs that use it print."""

import socket

from say import ORDER, say, say_exception, start_logging
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect


def act(connection):
    """Does to an open connection what was ordered."""
    match ORDER.get("act"):
        case "close":
            try:
                connection.close(ORDER["code"], ORDER["reason"])
            except Exception as error:
                say("refusal-text", error)
                say("refusal-repr", repr(error))
        case "drop":
            connection.socket.shutdown(socket.SHUT_RDWR)
        case "big":
            connection.send("x" * 4096)


def run_client():
    beat = ORDER.get("heartbeat", 20)
    try:
        with connect(
            ORDER["url"],
            max_size=ORDER.get("limit", 1024),
            ping_interval=beat,
            ping_timeout=beat,
            open_timeout=1,
            close_timeout=0.5,
        ) as connection:
            act(connection)
            try:
                for _ in connection:
                    pass
                say("code-and-reason", f"Connection closed: {connection.close_code} {connection.close_reason}")
                connection.recv()
            except ConnectionClosed as error:
                say_exception(error, "connection closed")
    except Exception as error:
        say_exception(error, "could not connect")


start_logging()
run_client()
