import codecs


async def send_latin1(websocket, data):
    # Text from a file or another system: decode it with the encoding it has.
    # The string that comes out leaves as valid UTF-8.
    await websocket.send(data.decode("cp1252"))


async def send_utf8(websocket, data):
    # Bytes of unknown origin: decode() raises UnicodeDecodeError here, and
    # no receiver has to answer with 1007. send(data, text=True) would not
    # check them.
    await websocket.send(data.decode("utf-8"))


async def send_stream(websocket, pieces):
    # A stream cuts characters in two. The decoder keeps the first bytes of
    # such a character until the next piece brings the rest.
    decoder = codecs.getincrementaldecoder("utf-8")()
    async for piece in pieces:
        if text := decoder.decode(piece):
            await websocket.send(text)
    decoder.decode(b"", final=True)  # raises if the last one is incomplete
