import { WebSocketServer } from "ws";

// A test for 1002 such as "RSV1 must be clear": without permessage-deflate
// on one side there is none on the line. If the error goes away, look for a
// proxy that changes Sec-WebSocket-Extensions or for a second writer.

// A page cannot switch it off, so for browsers this is the side to change.
// Off is also the default of a ws server; a ws client offers it by default
// and takes the same option.
export function listen(port) {
  const server = new WebSocketServer({ port, perMessageDeflate: false });
  server.on("connection", (socket) => {
    socket.on("error", () => socket.terminate());
    socket.on("message", (data, isBinary) => {
      socket.send(data, { binary: isBinary });
    });
  });
  return server;
}

// What was agreed on, from either side: "" means no compression.
export const agreedOn = (socket) => socket.extensions;
