package org.huiying.gateway.webchat;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the visitors' sockets at {@code /visit/live}; {@link VisitHandshake} looks at origins, which change with the sites. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class VisitLiveAddress implements WebSocketConfigurer {

    private final VisitLive live;
    private final VisitHandshake handshake;

    VisitLiveAddress(VisitLive live, VisitHandshake handshake) {
        this.live = live;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(live, "/visit/live").addInterceptors(handshake).setAllowedOrigins("*");
    }
}
