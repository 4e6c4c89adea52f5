package org.huiying.gateway.webchat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * Frames on their way to one page, in order. Whoever gives one never waits: a thread of its own writes, and a page that
 * is too slow for what is waiting is cut, to come back and catch up.
 */
final class Outgoing {

    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

    private final WebSocketSession session;
    private final JsonMapper json;
    private final int capacity;
    private final Queue<ServerFrame> waiting = new ArrayDeque<>();
    private boolean writing;
    private @Nullable CloseStatus closing;

    Outgoing(WebSocketSession session, JsonMapper json, int capacity) {
        this.session = session;
        this.json = json;
        this.capacity = capacity;
    }

    void send(ServerFrame frame) {
        synchronized (waiting) {
            if (closing != null) {
                return;
            }
            if (waiting.size() >= capacity) {
                waiting.clear();
                end(new ServerFrame.Bye("slow"), CloseStatus.SESSION_NOT_RELIABLE);
                return;
            }
            waiting.add(frame);
            write();
        }
    }

    /** Says why and closes, after what is waiting. */
    void bye(String code) {
        synchronized (waiting) {
            if (closing == null) {
                end(new ServerFrame.Bye(code), CloseStatus.POLICY_VIOLATION);
            }
        }
    }

    private void end(ServerFrame.Bye bye, CloseStatus status) {
        closing = status;
        waiting.add(bye);
        write();
    }

    private void write() {
        if (!writing) {
            writing = true;
            Thread.ofVirtual().name("visit-" + session.getId()).start(this::drain);
        }
    }

    private void drain() {
        try {
            for (var frame = next(); frame != null; frame = next()) {
                session.sendMessage(new TextMessage(json.writeValueAsString(frame)));
            }
            closeIfEnded();
        } catch (IOException | IllegalStateException gone) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private @Nullable ServerFrame next() {
        synchronized (waiting) {
            var frame = waiting.poll();
            writing = frame != null;
            return frame;
        }
    }

    private void closeIfEnded() {
        CloseStatus status;
        synchronized (waiting) {
            status = closing;
        }
        if (status != null) {
            close(status);
        }
    }

    private void close(CloseStatus status) {
        synchronized (waiting) {
            closing = status;
            waiting.clear();
        }
        try {
            session.close(status);
        } catch (IOException alreadyGone) {
            log.debug("Socket {} was gone before it was closed", session.getId(), alreadyGone);
        }
    }
}
