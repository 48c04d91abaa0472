import asyncio
import json

from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed


def user_for(token):
    """Stands for the check of the token; None if it is not valid."""
    return {"name": "ada", "may_read": True} if token == "secret" else None


async def handler(websocket):
    try:
        async with asyncio.timeout(10):
            first = json.loads(await websocket.recv())
        user = user_for(first["token"])
    except TimeoutError:
        await websocket.close(3008, "no token in time")
        return
    except ConnectionClosed:
        return
    except (ValueError, TypeError, KeyError):
        user = None

    # 3000 and 3003 are "Unauthorized" and "Forbidden" in the IANA registry.
    # They tell the client what 1008 would leave open: whether it helps to
    # come back with a new token.
    if user is None:
        await websocket.close(3000, "token missing or expired")
    elif not user["may_read"]:
        await websocket.close(3003, "not allowed to read this")
    else:
        async for message in websocket:
            await websocket.send(message)


async def main():
    async with serve(handler, "localhost", 8765) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
