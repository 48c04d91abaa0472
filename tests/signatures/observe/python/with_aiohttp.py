"""A server and a client with `aiohttp`, printing what programs that use it print. What is done to
the connection, and when, is the driver's business."""

import asyncio
import ssl

import aiohttp
from aiohttp import web
from say import ORDER, SIDE, say, say_exception, start_logging, tell_port

OPTIONS = {"max_msg_size": ORDER.get("limit", 1024), "heartbeat": ORDER.get("heartbeat")}


async def act(socket, transport):
    """Does to an open connection what was ordered."""
    match ORDER.get("act"):
        case "close":
            try:
                await socket.close(code=ORDER["code"], message=ORDER["reason"].encode())
            except Exception as error:
                say("refusal-text", error)
                say("refusal-repr", repr(error))
                transport.abort()
        case "drop":
            transport.abort()
        case "big":
            await socket.send_str("x" * 4096)
        case "after":
            await socket.receive()
            await socket.send_str("hello")
        case "fail":
            raise RuntimeError("database is locked")


async def stay(socket, transport):
    """Reads until the connection ends, and prints how it ended."""
    try:
        await act(socket, transport)
        while True:
            message = await socket.receive()
            if message.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.ERROR, aiohttp.WSMsgType.CLOSING, aiohttp.WSMsgType.CLOSED):
                say("message", message)
            if message.type is aiohttp.WSMsgType.ERROR:
                say("exception-sentence", f"ws connection closed with exception {socket.exception()}")
            if message.type not in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
                break
        if error := socket.exception():
            say_exception(error, "WebSocket error")
    except Exception as error:
        say_exception(error, "WebSocket failed")
        raise
    finally:
        say("code", f"websocket connection closed: {socket.close_code}")


async def handle(request):
    if status := ORDER.get("refuse"):
        return web.Response(status=status)
    socket = web.WebSocketResponse(timeout=0.5, **OPTIONS)
    try:
        await socket.prepare(request)
    except web.HTTPException as error:
        say_exception(error, "could not open")
        raise
    await stay(socket, request.transport)
    return socket


async def run_server():
    context = None
    if tls := ORDER.get("tls"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(tls["certificate"], tls["key"])
    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", handle)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context)
    await site.start()
    tell_port(runner.addresses[0][1])
    await asyncio.Future()


async def run_client():
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
            async with session.ws_connect(ORDER["url"], timeout=aiohttp.ClientWSTimeout(ws_close=0.5), **OPTIONS) as socket:
                await stay(socket, socket._response.connection.transport)
    except Exception as error:
        say_exception(error, "could not connect")


start_logging()
asyncio.run(run_server() if SIDE == "server" else run_client())
