import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.server.standard.*;

/**
 * Limits of the Jakarta WebSocket container. Tomcat starts with 8 KiB and
 * refuses a longer message with 1009. Jetty has settings of its own, and
 * STOMP a further limit: setMessageSizeLimit in configureWebSocketTransport.
 */
@Configuration
class WebSocketLimits {

    private static final int MAX_BYTES = 4 * 1024 * 1024;

    @Bean
    ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(MAX_BYTES);
        container.setMaxBinaryMessageBufferSize(MAX_BYTES);
        return container;
    }
}
