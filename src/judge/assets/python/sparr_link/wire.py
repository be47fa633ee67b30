"""Messages over a socket: a length, then JSON. Whoever sends anything else is not spoken with any more."""

import json
import os

MOST_BYTES = 32 << 20


class Broken(Exception):
    """The other side sent what is no message of ours."""


def sender(descriptor):
    # Taken before an answer may replace them.
    encode, write = json.JSONEncoder(separators=(",", ":")).encode, os.write

    def send(message):
        data = encode(message).encode("ascii")
        if len(data) > MOST_BYTES:
            raise ValueError("it is too large to be passed between the tests and the answer")
        rest = memoryview(len(data).to_bytes(4, "big") + data)
        while rest:
            rest = rest[write(descriptor, rest) :]

    return send


def messages(descriptor):
    """Yields messages until the other side is gone; raises Broken."""
    decode, stream = json.loads, os.fdopen(descriptor, "rb", 1 << 16, closefd=False)
    while True:
        head = stream.read(4)
        if len(head) < 4:
            return
        size = int.from_bytes(head, "big")
        if size > MOST_BYTES:
            raise Broken("a message of %d bytes" % size)
        data = stream.read(size)
        if len(data) < size:
            return
        try:
            message = decode(data)
        except (ValueError, RecursionError, UnicodeDecodeError) as error:
            raise Broken(str(error)) from None
        if not isinstance(message, list) or not message:
            raise Broken("a message that is no list")
        yield message
