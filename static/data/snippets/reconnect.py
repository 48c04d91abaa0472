import asyncio
import random
import time
from contextlib import suppress
from ssl import SSLCertVerificationError

from websockets.asyncio.client import connect, process_exception
from websockets.exceptions import ConnectionClosedError

# Closes that heal by themselves. Every other code needs a fix first.
RETRY = {1001, 1005, 1006, 1011, 1012, 1013, 1014}
SLOWER = {1012: (5, 30, 30), 1013: (60, 120, 600)}


def retry_delay(code, attempt):
    low, first, cap = SLOWER.get(code, (0, 5, 60))
    return random.uniform(low, min(first * 2 ** min(attempt, 9), cap))


async def run_once(uri, on_message):
    try:
        websocket = await connect(uri)
    except SSLCertVerificationError:
        return 1015
    except Exception as error:
        if process_exception(error):
            raise  # 401, 403, 404: the server said no
        return 1006
    async with websocket:
        with suppress(ConnectionClosedError):
            async for message in websocket:
                await on_message(websocket, message)
    return websocket.close_code


async def keep_open(uri, on_message, own_codes=frozenset(), attempt=0):
    while True:
        started = time.monotonic()
        code = await run_once(uri, on_message)
        if code not in RETRY | own_codes:
            return code
        if time.monotonic() - started > 60:  # seconds: it was stable
            attempt = 0
        await asyncio.sleep(retry_delay(code, attempt))
        attempt += 1
