package org.huiying.gateway.webchat;

import java.util.Map;
import org.huiying.gateway.contact.FrontDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Lets only pages of configured sites and our own open a socket, and no address too often. A browser always says where
 * its page is from; what says nothing is no browser, and has to know a token all the same.
 */
@Component
class VisitHandshake implements HandshakeInterceptor {

    private final FrontDesk frontDesk;
    private final Limits limits;

    VisitHandshake(FrontDesk frontDesk, Limits limits) {
        this.frontDesk = frontDesk;
        this.limits = limits;
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) {
        var origin = request.getHeaders().getOrigin();
        boolean welcome = origin == null
                || WebUtils.isSameOrigin(request)
                || frontDesk.sites().stream().anyMatch(site -> site.origins().contains(origin));
        if (!welcome) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        var address = request.getRemoteAddress();
        if (address != null && limits.take(Limits.Kind.SESSION, address.getAddress().getHostAddress()).isPresent()) {
            response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            return false;
        }
        return true;
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            @Nullable Exception failure) {}
}
