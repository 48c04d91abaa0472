import json


async def send_text(websocket, value):
    # str becomes a text frame. bytes would become a binary frame, which a
    # text-only endpoint refuses with 1003.
    await websocket.send(json.dumps(value))


async def send_text_from_bytes(websocket, utf8):
    # For UTF-8 that is in bytes already, as orjson.dumps() returns it.
    await websocket.send(utf8, text=True)


async def send_binary(websocket, data):
    # bytes, bytearray and memoryview become binary frames. No base64: that
    # is for endpoints that take text only.
    await websocket.send(data)


async def receive(websocket, on_text, on_bytes):
    async for message in websocket:
        # The type follows the frame that came in: str or bytes.
        if isinstance(message, str):
            await on_text(message)
        else:
            await on_bytes(message)
