package org.huiying.desk.console;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.Follower;
import org.huiying.desk.live.LiveEvent;
import org.huiying.desk.live.Topic;
import org.huiying.desk.live.protocol.ServerFrame;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open socket of a member of staff. Frames wait in a bounded line and are written by a thread of its own, so that
 * a slow page delays nobody; one that falls too far behind is cut, and catches up when it comes back.
 */
final class StaffConnection implements Follower {

    private static final int LONGEST_LINE = 4_000;
    private static final String END = "";

    private final WebSocketSession session;
    private final StaffMember member;
    private final JsonMapper json;
    private final LinkedBlockingQueue<String> line = new LinkedBlockingQueue<>(LONGEST_LINE);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong lastHeard;

    StaffConnection(WebSocketSession session, StaffMember member, JsonMapper json, long nowMillis) {
        this.session = session;
        this.member = member;
        this.json = json;
        this.lastHeard = new AtomicLong(nowMillis);
        Thread.ofVirtual().name("staff-socket-" + session.getId()).start(this::write);
    }

    StaffMember member() {
        return member;
    }

    String id() {
        return session.getId();
    }

    void heard(long nowMillis) {
        lastHeard.set(nowMillis);
    }

    long lastHeard() {
        return lastHeard.get();
    }

    void send(ServerFrame frame) {
        send(json.writerFor(ServerFrame.class).writeValueAsString(frame));
    }

    private void send(String frame) {
        if (!ended.get() && !line.offer(frame)) {
            end("slow", CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Says why, and closes. */
    void end(String code, CloseStatus status) {
        if (ended.compareAndSet(false, true)) {
            line.clear();
            line.add(json.writerFor(ServerFrame.class).writeValueAsString(new ServerFrame.Bye(code)));
            line.add(END);
            Thread.ofVirtual().start(() -> close(status));
        }
    }

    private void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException e) {
            ended.set(true);
        }
    }

    /** The socket is gone. */
    void gone() {
        ended.set(true);
        line.clear();
        line.add(END);
    }

    private void write() {
        try {
            for (String frame = line.take(); !frame.equals(END); frame = line.take()) {
                session.sendMessage(new TextMessage(frame));
            }
        } catch (IOException | IllegalStateException e) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void event(LiveEvent event) {
        send(new ServerFrame.Event(event.topic().name(), event.seq(), event.type(), event.at(), event.data()));
    }

    @Override
    public void caughtUp(Topic topic, long seq) {
        send(new ServerFrame.CaughtUp(topic.name(), seq));
    }

    @Override
    public void reset(Topic topic) {
        send(new ServerFrame.Reset(topic.name()));
    }

    @Override
    public void signal(Topic topic, String frame) {
        send(frame);
    }
}
