import { WebSocketServer } from "ws";

const MAX_BYTES = 4 * 1024 * 1024;

// onMessage gets every message, onTooBig the address of a client whose
// message was over the limit.
export function listen(port, onMessage, onTooBig) {
  const server = new WebSocketServer({
    port,
    maxPayload: MAX_BYTES, // 100 MiB by default; the inflated size counts
  });

  server.on("connection", (socket, request) => {
    socket.on("message", (data, isBinary) => onMessage(data, isBinary));
    socket.on("error", (error) => {
      // The client has been told 1009 by now. This side did not receive a
      // Close itself, so its own close event may well say 1006.
      if (error.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH") {
        onTooBig(request.socket.remoteAddress);
      }
    });
  });
  return server;
}
