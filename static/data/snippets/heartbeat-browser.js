const PERIOD_MS = 25_000; // below the usual 60 s idle timeout of proxies
const ANSWER_MS = 10_000;

// A page cannot send or see ping frames, so both sides agree on a message:
// the server answers every {"type":"ping"} at once, with any message.
export function keepAlive(socket, onDead) {
  let deadline;

  const pings = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.send(JSON.stringify({ type: "ping" }));
    deadline ??= setTimeout(() => {
      stop();
      // 3008 is "Timeout" in the IANA registry. A dead line never confirms
      // it, and the close event may be late, so the caller is told now.
      socket.close(3008, "heartbeat timeout");
      onDead();
    }, ANSWER_MS);
  }, PERIOD_MS);

  function alive() {
    clearTimeout(deadline);
    deadline = undefined;
  }

  function stop() {
    clearInterval(pings);
    clearTimeout(deadline);
    socket.removeEventListener("message", alive);
    socket.removeEventListener("close", stop);
  }

  socket.addEventListener("message", alive);
  socket.addEventListener("close", stop);
  return stop;
}
