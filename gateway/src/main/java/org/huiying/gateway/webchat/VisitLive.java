package org.huiying.gateway.webchat;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huiying.gateway.contact.VisitorFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** All visitors' sockets of this node. */
@Component
class VisitLive extends TextWebSocketHandler implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(VisitLive.class);
    private static final int LONGEST_FRAME = 16 * 1024;
    private static final long TICK_SECONDS = 5;

    private final Map<String, VisitorSocket> sockets = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("visit-heartbeat").factory());
    private final JsonMapper json;
    private final VisitorTokens tokens;
    private final Visits visits;
    private final VisitorFeed feed;
    private final Clock clock;
    private final WebChatSettings settings;

    VisitLive(JsonMapper json, VisitorTokens tokens, Visits visits, VisitorFeed feed, Clock clock,
            WebChatSettings settings) {
        this.json = json;
        this.tokens = tokens;
        this.visits = visits;
        this.feed = feed;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        ticks.scheduleAtFixedRate(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        ticks.shutdownNow();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_FRAME);
        sockets.put(session.getId(), new VisitorSocket(
                new Outgoing(session, json, settings.queuedFrames()), json, tokens, visits, feed,
                new Heartbeat(clock, settings)));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var socket = sockets.get(session.getId());
        if (socket != null) {
            socket.receive(message.getPayload());
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable error) {
        log.debug("Socket {} failed", session.getId(), error);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var socket = sockets.remove(session.getId());
        if (socket != null) {
            socket.close();
        }
    }

    /** Asks all that have been silent, and ends those that are dead. */
    void tick() {
        sockets.values().forEach(VisitorSocket::tick);
    }
}
