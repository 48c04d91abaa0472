import asyncio
import time

from websockets.asyncio.server import serve


def build_report(query):
    time.sleep(30)  # stands for any blocking call: a driver, a big file
    return f"report on {query}"


async def handler(websocket):
    async for query in websocket:
        # On the event loop this call would hold up pings and pongs alike,
        # until one side gives up with 1011 and "keepalive ping timeout".
        report = await asyncio.to_thread(build_report, query)
        await websocket.send(report)


async def main():
    # These are the defaults, written out: a ping every 20 s, and 1011 when
    # the pong takes more than another 20 s. Keep the interval below the idle
    # timeout of every proxy on the way.
    async with serve(
        handler, "localhost", 8765, ping_interval=20, ping_timeout=20
    ) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
