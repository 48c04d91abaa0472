"""A server and a client with `websockets` (its asyncio half), printing what programs that use it
print. What is done to the connection, and when, is the driver's business."""

import asyncio
import ssl

from say import ORDER, SIDE, say, say_exception, start_logging, tell_port
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed

BEAT = ORDER.get("heartbeat", 20)
OPTIONS = {
    "max_size": ORDER.get("limit", 1024),
    "ping_interval": BEAT,
    "ping_timeout": BEAT,
    "open_timeout": 1,
    "close_timeout": 0.5,
}


async def act(connection):
    """Does to an open connection what was ordered."""
    match ORDER.get("act"):
        case "close":
            try:
                await connection.close(ORDER["code"], ORDER["reason"])
            except Exception as error:
                say("refusal-text", error)
                say("refusal-repr", repr(error))
                connection.transport.abort()
        case "drop":
            connection.transport.abort()
        case "big":
            await connection.send("x" * 4096)
        case "after":
            await connection.wait_closed()
            await connection.send("hello")
        case "fail":
            raise RuntimeError("database is locked")


async def stay(connection):
    """Reads until the connection ends, and prints how it ended."""
    try:
        await act(connection)
        while True:
            await connection.recv()
    except ConnectionClosed as error:
        say_exception(error, "connection closed")
        say("code-and-reason", f"Connection closed: code={connection.close_code} reason={connection.close_reason}")


async def run_server():
    context = None
    if tls := ORDER.get("tls"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(tls["certificate"], tls["key"])

    def answer(connection, _request):
        if status := ORDER.get("refuse"):
            return connection.respond(status, "no\n")

    async with serve(stay, "127.0.0.1", 0, ssl=context, process_request=answer, **OPTIONS) as server:
        tell_port(server.sockets[0].getsockname()[1])
        await asyncio.Future()


async def run_client():
    try:
        async with connect(ORDER["url"], **OPTIONS) as connection:
            await stay(connection)
    except Exception as error:
        say_exception(error, "could not connect")


start_logging()
asyncio.run(run_server() if SIDE == "server" else run_client())
