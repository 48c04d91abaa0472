"""The bytes of frames, right ones and wrong ones, by the situations they make."""

import os
import struct

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
        "send-after-close": close(1001, b"bye"),
    }
