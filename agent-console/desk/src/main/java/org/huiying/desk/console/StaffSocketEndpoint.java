package org.huiying.desk.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the staff's socket at {@code /live}; pages of other origins are refused. */
@Configuration
@EnableWebSocket
class StaffSocketEndpoint {

    @Bean
    WebSocketConfigurer liveEndpoint(StaffSocket socket) {
        return (WebSocketHandlerRegistry registry) -> registry.addHandler(socket, "/live");
    }
}
