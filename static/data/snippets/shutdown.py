import asyncio
import signal

from websockets.asyncio.server import serve


async def handler(websocket):
    async for message in websocket:
        await websocket.send(message)


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)  # Unix only

    async with serve(handler, "localhost", 8765) as server:
        await stop.wait()
        # New connections are refused from here on, handshakes under way get
        # HTTP 503, and every open connection is told to come back later.
        # Before websockets 16, close() takes no code and always says 1001.
        server.close(code=1012, reason="restarting")
        await server.wait_closed()


if __name__ == "__main__":
    asyncio.run(main())
