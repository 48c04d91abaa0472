import { WebSocketServer } from "ws";

// answer: the work of the application, from a request to its reply.
export function listen(port, answer, onFault) {
  const server = new WebSocketServer({ port });

  server.on("connection", (socket) => {
    // ws itself says 1002, 1007 or 1009 when the frames are at fault.
    socket.on("error", onFault);

    socket.on("message", async (data, isBinary) => {
      if (isBinary) {
        socket.close(1003, "text messages only");
        return;
      }
      let request;
      try {
        request = JSON.parse(data.toString());
      } catch {
        // Not 1007, which is for text that is not UTF-8.
        socket.close(1008, "not valid JSON");
        return;
      }
      try {
        socket.send(JSON.stringify(await answer(request)));
      } catch (error) {
        // The details belong in the log: the reason goes to the client.
        onFault(error);
        socket.close(1011, "internal error");
      }
    });
  });
  return server;
}
