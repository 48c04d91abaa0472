// The type of the argument decides the frame: a string becomes a text frame;
// ArrayBuffer, typed array, Blob and Buffer become binary frames.

// For a server that takes text only and answers binary with 1003.
export async function sendAsText(socket, data) {
  if (data instanceof Blob) data = await data.text();
  else if (typeof data !== "string") data = new TextDecoder().decode(data);
  socket.send(data);
}

// For a server that takes binary only: not JSON.stringify(bytes).
export function sendAsBinary(socket, data) {
  if (typeof data === "string") data = new TextEncoder().encode(data);
  socket.send(data);
}

// Receiving in a browser. binaryType has no effect on what is sent.
export function receive(socket, { onText, onBytes }) {
  socket.binaryType = "arraybuffer";
  socket.addEventListener("message", ({ data }) => {
    if (typeof data === "string") onText(data);
    else onBytes(new Uint8Array(data));
  });
}

// Relaying with ws on a server: data is a Buffer in both cases, so without
// the option every text message would leave as a binary one.
export function relay(from, to) {
  from.on("message", (data, isBinary) => to.send(data, { binary: isBinary }));
}
