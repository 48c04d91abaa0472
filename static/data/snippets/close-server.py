import asyncio
import json

from websockets.asyncio.server import serve


async def answer(request):
    """Stands for the work of the application."""
    return {"echo": request}


async def handler(websocket):
    async for message in websocket:
        if isinstance(message, bytes):
            await websocket.close(1003, "text messages only")
            return
        try:
            request = json.loads(message)
        except json.JSONDecodeError:
            # Not 1007, which is for text that is not UTF-8.
            await websocket.close(1008, "not valid JSON")
            return
        # An exception from here ends the connection with 1011; websockets
        # logs it and keeps the details from the client.
        await websocket.send(json.dumps(await answer(request)))
    # Without an explicit close, the end of the handler means 1000.


async def main():
    async with serve(handler, "localhost", 8765) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
