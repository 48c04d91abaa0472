// The codes this service uses for "log in again". 3000 is "Unauthorized" in
// the IANA registry; 4401 and 1008 are common practice.
const RENEW_ON = new Set([3000, 4401, 1008]);

// fetchToken asks the backend for a fresh, short-lived token.
export function connect(url, { fetchToken, onMessage, onRefused, onClose }) {
  let renewed = false;

  async function open() {
    const token = await fetchToken();
    const socket = new WebSocket(url);
    let openedAt = Infinity;
    socket.onopen = () => {
      openedAt = performance.now();
      // A page cannot set an Authorization header, and a URL ends up in
      // logs, so the token travels in the first message.
      socket.send(JSON.stringify({ type: "auth", token }));
    };
    socket.onmessage = ({ data }) => onMessage(data, socket);
    socket.onclose = (event) => {
      if (!RENEW_ON.has(event.code)) return onClose(event);
      // Open for a minute: the last token was good, it has expired since.
      if (performance.now() - openedAt > 60_000) renewed = false;
      // One attempt with a new token. Refused again, it is the account and
      // not the token: a loop would not change that.
      if (renewed) return onRefused(event);
      renewed = true;
      open().catch(onRefused);
    };
  }
  open().catch(onRefused);
}
