import { WebSocketServer } from "ws";

const GRACE_MS = 10_000; // stay below what the process manager allows

const server = new WebSocketServer({ port: 8080 });

server.on("connection", (socket) => {
  // Without a listener, a reset connection would end the whole process.
  socket.on("error", () => socket.terminate());
});

function shutDown() {
  // Takes no new connections, but leaves the open ones alone.
  server.close(() => process.exit(0));

  // 1012: this service restarts, come back after a random delay.
  // When it stops for good or moves elsewhere, say 1001 instead.
  for (const socket of server.clients) socket.close(1012, "restarting");

  // Some clients never answer; they must not hold up the restart.
  setTimeout(() => {
    for (const socket of server.clients) socket.terminate();
  }, GRACE_MS).unref();
}

// A process that is killed without this leaves its clients with 1006.
process.once("SIGTERM", shutDown);
process.once("SIGINT", shutDown);
