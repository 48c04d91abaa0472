import asyncio

from websockets.asyncio.client import connect

# A test for 1002 around reserved bits: without permessage-deflate on one
# side there is none on the line. If the error goes away, look for a proxy
# that changes Sec-WebSocket-Extensions or for a second writer. On a server
# the same argument goes to serve().


async def probe(uri, message):
    results = {}
    for compression in ("deflate", None):
        async with connect(uri, compression=compression) as websocket:
            headers = websocket.response.headers
            agreed = headers.get("Sec-WebSocket-Extensions", "none")
            await websocket.send(message)
            await websocket.recv()  # raises ConnectionClosed on a fault
            results[compression] = agreed
    return results


if __name__ == "__main__":
    print(asyncio.run(probe("ws://localhost:8765", "x" * 10_000)))
