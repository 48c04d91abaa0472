import java.net.URI;
import java.net.http.*;
import java.util.concurrent.*;
import javax.net.ssl.SSLException;

/** Subclasses override onText or onBinary to get the messages. */
abstract class Reconnect implements WebSocket.Listener {
    private final HttpClient http = HttpClient.newHttpClient();
    private URI uri;
    private long start;
    private int attempt;

    abstract void giveUp(int code); // a close code, or an HTTP status

    void connect(URI target) {
        uri = target;
        start = System.nanoTime();
        http.newWebSocketBuilder().buildAsync(uri, this).whenComplete(
            (ws, e) -> { if (e != null) onError(ws, e.getCause()); });
    }

    @Override
    public CompletionStage<?> onClose(WebSocket ws, int code, String reason) {
        if (System.nanoTime() - start > 60e9) attempt = 0; // a stable minute
        long low = 0, high = 5_000 << Math.min(attempt++, 3); // milliseconds
        switch (code) {
            case 1001, 1005, 1006, 1011, 1014 -> { } // these heal by waiting
            case 1012 -> { low = 5_000; high = 30_000; }
            case 1013 -> { low = 60_000; high = 12 * high + low; }
            default -> { giveUp(code); return null; }
        }
        long wait = ThreadLocalRandom.current().nextLong(low, high);
        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS)
            .execute(() -> connect(uri));
        return null; // the client answers the Close by itself
    }

    @Override
    public void onError(WebSocket ws, Throwable e) {
        int code = e instanceof SSLException ? 1015 : 1006;
        if (e instanceof WebSocketHandshakeException refused)
            code = refused.getResponse().statusCode();
        onClose(ws, code / 100 == 5 ? 1006 : code, "");
    }
}
