import { WebSocketServer } from "ws";

const PERIOD_MS = 30_000; // half of the 60 s after which many proxies close

// Pings every client and drops those that did not answer the last ping.
// The pings also count as traffic, so proxies do not see an idle line.
export function startHeartbeat(server) {
  const answered = new WeakSet();

  server.on("connection", (socket) => {
    answered.add(socket);
    socket.on("pong", () => answered.add(socket));
    // Without a listener, a reset connection would end the whole process.
    socket.on("error", () => socket.terminate());
  });

  const timer = setInterval(() => {
    for (const socket of server.clients) {
      if (answered.delete(socket)) {
        socket.ping();
      } else {
        // close() would wait for an answer that is not coming.
        socket.terminate();
      }
    }
  }, PERIOD_MS);

  server.on("close", () => clearInterval(timer));
}

startHeartbeat(new WebSocketServer({ port: 8080 }));
