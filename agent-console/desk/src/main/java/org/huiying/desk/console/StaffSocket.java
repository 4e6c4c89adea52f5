package org.huiying.desk.console;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.huiying.desk.agent.StaffAccounts;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.FanOut;
import org.huiying.desk.live.protocol.ClientFrame;
import org.huiying.desk.live.protocol.ServerFrame;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint {@code /live}. Who connects is signed in; what she may follow is asked each time. */
@Component
class StaffSocket extends TextWebSocketHandler {

    private static final long PING_AFTER_MILLIS = 15_000;
    private static final long DEAD_AFTER_MILLIS = 30_000;

    private final FanOut fanOut;
    private final StaffFrames frames;
    private final StaffAccounts accounts;
    private final StaffPresence presence;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, StaffConnection> connections = new ConcurrentHashMap<>();
    private final AtomicLong pings = new AtomicLong();

    StaffSocket(FanOut fanOut, StaffFrames frames, StaffAccounts accounts, StaffPresence presence, JsonMapper json,
                Clock clock) {
        this.fanOut = fanOut;
        this.frames = frames;
        this.accounts = accounts;
        this.presence = presence;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session.getPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof StaffMember member) {
            connections.put(session.getId(), new StaffConnection(session, member, json, clock.millis()));
            presence.seen(List.of(member.id()));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        StaffConnection connection = connections.get(session.getId());
        if (connection == null) {
            return;
        }
        connection.heard(clock.millis());
        ClientFrame frame;
        try {
            frame = json.readValue(message.getPayload(), ClientFrame.class);
        } catch (JacksonException e) {
            connection.send(new ServerFrame.Refused(null, null, "unreadable", "无法识别的消息",
                    "The frame cannot be read (expected: a JSON object with a known t)"));
            return;
        }
        frames.take(connection, frame);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        StaffConnection connection = connections.remove(session.getId());
        if (connection != null) {
            connection.gone();
            fanOut.leave(connection);
            frames.left(connection);
        }
    }

    /** Finds sockets that are only half open, and people whose account was taken away. */
    @Scheduled(fixedDelay = 5_000)
    void watch() {
        long now = clock.millis();
        connections.values().forEach(connection -> {
            long silent = now - connection.lastHeard();
            if (silent > DEAD_AFTER_MILLIS) {
                connection.end("slow", CloseStatus.SESSION_NOT_RELIABLE);
            } else if (silent > PING_AFTER_MILLIS) {
                connection.send(new ServerFrame.Ping(pings.incrementAndGet()));
            }
        });
    }

    /** Whose pages are open here; a socket that has been silent for too long proves nothing. */
    @Scheduled(fixedDelayString = "${huiying.presence.beat:5s}")
    void tellPresence() {
        long now = clock.millis();
        presence.beat(connections.values().stream().filter(each -> now - each.lastHeard() <= DEAD_AFTER_MILLIS)
                .map(connection -> connection.member().id()).collect(Collectors.toSet()));
    }

    @Scheduled(fixedDelay = 30_000)
    void endThoseWhoMayNoLonger() {
        connections.values().forEach(connection -> {
            StaffMember member = connection.member();
            if (accounts.current(member.number()).filter(now -> now.roles().equals(member.roles())).isEmpty()) {
                connection.end("signed-out", CloseStatus.POLICY_VIOLATION);
            }
        });
    }
}
