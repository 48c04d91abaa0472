// A JavaScript string always leaves as valid UTF-8. 1007 comes from raw bytes
// that are sent as text, in ws: send(buffer, { binary: false }).

// Text from a file or another system: decode it with the encoding it has.
export function sendLatin1(socket, bytes) {
  socket.send(new TextDecoder("windows-1252").decode(bytes));
}

// Bytes of unknown origin: check them here instead of at the receiver.
export function sendUtf8(socket, bytes) {
  // fatal throws a TypeError where the default puts in U+FFFD.
  socket.send(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

// A stream cuts characters in two. With stream: true the decoder keeps the
// first bytes of such a character until the next piece brings the rest.
export async function sendStream(socket, pieces) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text) socket.send(text);
  }
  decoder.decode(); // throws if the last character is incomplete
}
