const MAX_REASON_BYTES = 123; // 125 of a control frame, less 2 for the code

// encodeInto stops before a character that does not fit as a whole, so the
// cut never leaves half an emoji behind.
function cutReason(reason) {
  const space = new Uint8Array(MAX_REASON_BYTES);
  const { read } = new TextEncoder().encodeInto(reason, space);
  return reason.slice(0, read);
}

// A page may send 1000 and 3000-4999. 1001 and 1011, for instance, throw
// InvalidAccessError, even on a socket that is closed already.
export function mayClose(code) {
  return code === 1000 || (code >= 3000 && code <= 4999);
}

export function closeWith(socket, code, reason = "") {
  if (!Number.isInteger(code) || !mayClose(code)) {
    throw new RangeError(`a page cannot close with ${code}`);
  }
  // Too long a reason would throw SyntaxError and leave the socket open.
  socket.close(code, cutReason(reason));
}
