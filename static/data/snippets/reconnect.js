// Closes that heal by themselves. Every other code needs a fix first.
const RETRY = [1001, 1005, 1006, 1011, 1012, 1013, 1014];
const STABLE_MS = 60_000; // open this long: the next failure starts afresh

function retryDelay(code, attempt) {
  const between = (low, high) => low + Math.random() * (high - low);
  if (code === 1012) return between(5_000, 30_000);
  if (code === 1013) {
    return between(60_000, Math.min(120_000 * 2 ** attempt, 600_000));
  }
  return between(0, Math.min(5_000 * 2 ** attempt, 60_000));
}

// ownCodes: the 4xxx codes after which this application may come back.
export function connect(url, { onMessage, onGiveUp, ownCodes = [] }) {
  let socket, timer, stopped = false, attempt = 0;
  let triesLeft = 5; // until it opens once: more will not mend a wrong URL

  function open() {
    let openedAt = Infinity, ended = false;
    function end({ code = 1006, reason = "" }) {
      if (stopped || ended) return; // our own close: a 1005 is no failure
      ended = true;
      triesLeft = openedAt < Infinity ? Infinity : triesLeft - 1;
      if (performance.now() - openedAt >= STABLE_MS) attempt = 0;
      const heals = RETRY.includes(code) || ownCodes.includes(code);
      if (!heals || triesLeft === 0) onGiveUp(code, reason);
      else timer = setTimeout(open, retryDelay(code, attempt++));
    }
    socket = new WebSocket(url);
    socket.onopen = () => (openedAt = performance.now());
    socket.onmessage = (event) => onMessage(event.data);
    socket.onclose = end;
    // Node.js 22 fires no close event when a connection fails to open.
    socket.onerror = (event) => openedAt === Infinity && end(event);
  }
  open();
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    socket.close(1000);
  };
  return { stop, send: (data) => socket.send(data) };
}
