import asyncio
import logging

from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosedError

MAX_BYTES = 4 * 2**20  # 1 MiB by default; the inflated size counts


async def store(message):
    """Stands for the work of the application."""


async def handler(websocket):
    try:
        async for message in websocket:
            await store(message)
    except ConnectionClosedError as closed:
        # close_code would be 1006 here: 1009 is what this side sent.
        if closed.sent and closed.sent.code == 1009:
            logging.warning("%s: %s", websocket.remote_address, closed.sent)


async def main():
    # A client that receives big messages needs max_size in connect() too.
    async with serve(
        handler, "localhost", 8765, max_size=MAX_BYTES
    ) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
