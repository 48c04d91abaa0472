// More frames of one message do not help against 1009: the limit counts the
// whole message. So the data travels as several messages, each with a
// header: 4 bytes that name the transfer, 1 byte that marks the last piece.
const HEADER = 5;
const PIECE = 64 * 1024; // below the smallest limit on the way
const MAX_TOTAL = 64 * 1024 * 1024;

export function sendInPieces(socket, id, bytes) {
  let start = 0;
  do {
    const body = bytes.subarray(start, start + PIECE - HEADER);
    start += body.length;
    const piece = new Uint8Array(HEADER + body.length);
    const view = new DataView(piece.buffer);
    view.setUint32(0, id);
    view.setUint8(4, start >= bytes.length ? 1 : 0);
    piece.set(body, HEADER);
    socket.send(piece);
  } while (start < bytes.length);
}

// Messages arrive in order, so the pieces only have to be collected.
export function collector(onComplete) {
  const transfers = new Map();

  return (piece) => {
    const view = new DataView(piece.buffer, piece.byteOffset, HEADER);
    const id = view.getUint32(0);
    const transfer = transfers.get(id) ?? { bodies: [], size: 0 };
    transfers.set(id, transfer);
    transfer.bodies.push(piece.subarray(HEADER));
    transfer.size += piece.length - HEADER;
    // The receiver's own limit sees single pieces only, so this one counts.
    if (transfer.size > MAX_TOTAL) throw new RangeError("transfer too big");
    if (view.getUint8(4) === 1) {
      transfers.delete(id);
      new Blob(transfer.bodies).arrayBuffer().then(onComplete);
    }
  };
}
