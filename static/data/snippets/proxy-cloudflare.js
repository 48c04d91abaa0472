import { DurableObject } from "cloudflare:workers";

// The page sends exactly this text every 30 s. That is traffic for every
// idle timer on the way, and the runtime answers it without waking a sleeping
// object. Cloudflare also ends connections when it restarts its own servers,
// so the page has to reconnect all the same.
const PING = '{"type":"ping"}';
const PONG = '{"type":"pong"}';

export class Room extends DurableObject {
  constructor(ctx, env) {
    super(ctx, env);
    const answer = new WebSocketRequestResponsePair(PING, PONG);
    ctx.setWebSocketAutoResponse(answer);
  }

  async fetch() {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  async webSocketMessage(sender, message) {
    for (const socket of this.ctx.getWebSockets()) {
      if (socket !== sender) socket.send(message);
    }
  }

  async webSocketClose(socket) {
    // Without an answer to its Close, the page would report 1006 in the end.
    socket.close(1000);
  }
}

export default {
  async fetch(request, env) {
    if (request.headers.get("Upgrade")?.toLowerCase() !== "websocket") {
      return new Response("expected a WebSocket", { status: 426 });
    }
    return env.ROOM.get(env.ROOM.idFromName("lobby")).fetch(request);
  },
};
