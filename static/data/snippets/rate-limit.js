const MAX_WAITING = 1_000; // messages
const MAX_BUFFERED = 1024 * 1024; // bytes not yet handed to the network

// Sends at most perSecond messages a second. The rest waits here, where the
// application can see it, instead of ending the connection with 1008.
export function throttle(socket, perSecond) {
  const waiting = [];

  const timer = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return;
    // A slow line: sending more would only fill memory.
    if (socket.bufferedAmount > MAX_BUFFERED) return;
    if (waiting.length > 0) socket.send(waiting.shift());
  }, 1_000 / perSecond);

  socket.addEventListener("close", () => clearInterval(timer));

  return {
    // False: the queue is full, so merge, drop or slow down at the source.
    send(data) {
      if (waiting.length >= MAX_WAITING) return false;
      waiting.push(data);
      return true;
    },
    // What a new connection has to send again.
    unsent: () => waiting.slice(),
  };
}
