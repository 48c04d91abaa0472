"""A peer that speaks bytes: everything no library would let a program do to a connection.

It plays the server against a client under observation, and the client against a server. What it
does is named in `situations.json`; it prints nothing, because nobody's log has its lines."""

import base64
import contextlib
import hashlib
import os
import socket
import struct
import threading
import time

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
PATIENCE = 3.0
TEXT, BINARY, CLOSE, PING = 1, 2, 8, 9


def frame(opcode, payload=b"", *, fin=True, reserved=0, masked=False, announced=None):
    """The bytes of one frame; `announced` is a length told in place of the true one."""
    length = len(payload) if announced is None else announced
    first = (0x80 if fin else 0) | reserved << 4 | opcode
    mask_bit = 0x80 if masked else 0
    if length < 126:
        head = struct.pack("!BB", first, mask_bit | length)
    elif length < 1 << 16:
        head = struct.pack("!BBH", first, mask_bit | 126, length)
    else:
        head = struct.pack("!BBQ", first, mask_bit | 127, length)
    if not masked:
        return head + payload
    key = os.urandom(4)
    return head + key + bytes(byte ^ key[place % 4] for place, byte in enumerate(payload))


def deeds(mask):
    """The bytes sent to an open connection, by the name of the situation. `mask` is whether frames
    from this side are to be masked."""

    def one(*arguments, **named):
        return frame(*arguments, masked=mask, **named)

    def close(code, reason=b""):
        return one(CLOSE, struct.pack("!H", code) + reason)

    return {
        "cut-inside-a-frame": one(TEXT, b"half of", announced=100),
        "close-empty": one(CLOSE),
        "close-one-byte": one(CLOSE, b"\x03"),
        "close-code-999": close(999),
        "close-code-1004": close(1004),
        "close-code-1005": close(1005),
        "close-code-1006": close(1006),
        "close-code-1015": close(1015),
        "close-code-5000": close(5000),
        "close-reason-not-utf8": close(1000, b"caf\xe9"),
        "text-not-utf8": one(TEXT, b"caf\xe9 au lait"),
        "length-announced": one(BINARY, b"", announced=1 << 40),
        "message-too-big": one(TEXT, b"x" * 4096),
        "fragments-too-big": one(TEXT, b"x" * 1000, fin=False) + one(0, b"x" * 1000),
        "reserved-bit-1": one(TEXT, b"hello", reserved=4),
        "reserved-bits-2-3": one(TEXT, b"hello", reserved=3),
        "wrong-mask": frame(TEXT, b"hello", masked=not mask),
        "opcode-3": one(3, b"hello"),
        "opcode-11": one(11, b"hello"),
        "ping-fragmented": one(PING, b"hello", fin=False),
        "ping-126-bytes": one(PING, b"x" * 126),
        "continuation-of-nothing": one(0, b"hello"),
        "text-inside-a-message": one(TEXT, b"hel", fin=False) + one(TEXT, b"lo"),
        "http-in-the-stream": b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
        "send-after-close": close(1001, b"bye"),
    }


ENDS_AT_ONCE = {"cut-fin", "cut-inside-a-frame"}
KEEPS_SILENT = {"no-pong", "close-unanswered"}


def reset(connection):
    """Ends a connection the hard way: the other side reads a reset, not an end."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def do(connection, situation, *, mask):
    """Does what `situation` names to an open connection, and waits until the other side is done."""
    connection.settimeout(PATIENCE)
    # The other side is to be reading by now, as it would be in the middle of a day's work.
    time.sleep(0.1)
    with contextlib.suppress(OSError):
        if situation == "cut-rst":
            return reset(connection)
        if bytes_sent := deeds(mask).get(situation):
            connection.sendall(bytes_sent)
        if situation in ENDS_AT_ONCE:
            return connection.close()
        answered = situation in KEEPS_SILENT
        while data := connection.recv(65536):
            # A Close frame is answered by the end of the connection, as far as it is answered.
            if not answered and data[0] & 0x0F == CLOSE:
                break
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
    connection.close()


def head(connection):
    """Reads up to the empty line that ends the head of a request or an answer."""
    read = b""
    while b"\r\n\r\n" not in read:
        data = connection.recv(1024)
        if not data:
            break
        read += data
    return read


def accepted(request, *, wrong=False, extra=""):
    """The answer that opens a WebSocket."""
    key = next(
        (line.split(b":", 1)[1].strip() for line in request.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key:")),
        b"",
    )
    digest = hashlib.sha1(key + (b"?" if wrong else GUID)).digest()
    return (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {base64.b64encode(digest).decode()}\r\n{extra}\r\n"
    ).encode()


def plain(status, extra=""):
    """An answer of ordinary HTTP."""
    return f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n{extra}\r\n".encode()


def answer(connection, situation):
    """Answers a client's opening as `situation` names; true when the connection is open then."""
    if situation == "reset-before-the-answer":
        head(connection)
        reset(connection)
        return False
    request = head(connection)
    answers = {
        "accept-wrong": lambda: accepted(request, wrong=True),
        "status-200": lambda: plain("200 OK"),
        "status-301": lambda: plain("301 Moved Permanently"),
        "status-429": lambda: plain("429 Too Many Requests"),
        "status-503": lambda: plain("503 Service Unavailable", "Retry-After: 30\r\n"),
        "upgrade-missing": lambda: plain("101 Switching Protocols"),
        "subprotocol-unasked": lambda: accepted(request, extra="Sec-WebSocket-Protocol: chat\r\n"),
        "hang-up-before-the-answer": lambda: b"",
        "not-http": lambda: b"SSH-2.0-OpenSSH_9.2p1\r\n",
    }
    if situation == "no-answer":
        time.sleep(PATIENCE)
    elif situation in answers:
        connection.sendall(answers[situation]())
    else:
        connection.sendall(accepted(request))
        return True
    connection.close()
    return False


class Server:
    """Listens on loopback and does `situation` to every client that comes."""

    def __init__(self, situation):
        self.situation = situation
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        if situation == "nobody-listens":
            self.listener.close()
        else:
            threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                with contextlib.suppress(OSError):
                    connection.settimeout(PATIENCE)
                    if answer(connection, self.situation):
                        do(connection, self.situation, mask=False)

    def stop(self):
        self.listener.close()


def visit(port, situation):
    """Comes to a server as a client and does `situation` to it."""
    connection = socket.create_connection(("127.0.0.1", port), PATIENCE)
    request = {
        "Host": f"127.0.0.1:{port}",
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    method = "GET"
    match situation:
        case "plain-get":
            request = {"Host": request["Host"]}
        case "version-8":
            request["Sec-WebSocket-Version"] = "8"
        case "key-missing":
            del request["Sec-WebSocket-Key"]
        case "post":
            method = "POST"
        case "garbage":
            connection.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n")
            request = None
        case "hang-up-before-the-request":
            return connection.close()
    with contextlib.suppress(OSError):
        if request is not None:
            lines = "".join(f"{name}: {value}\r\n" for name, value in request.items())
            connection.sendall(f"{method} / HTTP/1.1\r\n{lines}\r\n".encode())
        if b" 101 " in head(connection):
            return do(connection, situation, mask=True)
    connection.close()
