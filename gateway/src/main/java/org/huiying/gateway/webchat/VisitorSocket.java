package org.huiying.gateway.webchat;

import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.VisitorFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page's live stream. Until a {@code hello} with a valid token has come, every other frame ends it; from then on it
 * follows that visitor's topic and hands in what he does. Frames of one socket are taken one after the other, and the
 * receipt of a message is sent when it is committed.
 */
final class VisitorSocket implements VisitorFeed.Sink {

    private static final Logger log = LoggerFactory.getLogger(VisitorSocket.class);

    private final Outgoing out;
    private final JsonMapper json;
    private final VisitorTokens tokens;
    private final Visits visits;
    private final VisitorFeed feed;
    private final Heartbeat heartbeat;
    private @Nullable Visitor visitor;
    private VisitorFeed.@Nullable Subscription subscription;
    private boolean closed;

    VisitorSocket(Outgoing out, JsonMapper json, VisitorTokens tokens, Visits visits, VisitorFeed feed,
            Heartbeat heartbeat) {
        this.out = out;
        this.json = json;
        this.tokens = tokens;
        this.visits = visits;
        this.feed = feed;
        this.heartbeat = heartbeat;
    }

    /** A frame came from the page. */
    void receive(String text) {
        heartbeat.heard();
        ClientFrame frame;
        try {
            frame = json.readValue(text, ClientFrame.class);
        } catch (JacksonException notAFrame) {
            out.bye("bad-frame");
            return;
        }
        switch (frame) {
            case ClientFrame.Hello hello -> greet(hello);
            case ClientFrame.Ping ping -> out.send(new ServerFrame.Pong(ping.n()));
            case ClientFrame.Pong pong -> heartbeat.heard();
            case ClientFrame.Act act -> act(act);
        }
    }

    /** Looks whether the page still lives. Called every few seconds. */
    void tick() {
        switch (heartbeat.check()) {
            case Heartbeat.Alive alive -> { }
            case Heartbeat.Ask ask -> out.send(new ServerFrame.Ping(ask.n()));
            case Heartbeat.Dead dead -> out.bye("silent");
        }
    }

    /** The socket is gone. */
    synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private synchronized void greet(ClientFrame.Hello hello) {
        var named = hello.token() == null ? null : tokens.read(hello.token()).orElse(null);
        if (named == null || visitor != null && !visitor.id().equals(named.id())) {
            out.bye("token");
            return;
        }
        if (subscription != null) {
            subscription.close();
        }
        visitor = named;
        long after = Math.max(0, hello.after());
        out.send(new ServerFrame.Welcome(named.id(), after));
        if (!closed) {
            subscription = feed.follow(named.id(), after, this);
        }
    }

    private void act(ClientFrame.Act act) {
        var who = visitor;
        if (who == null) {
            out.bye("token");
            return;
        }
        var id = act instanceof ClientFrame.Send send ? send.id() : null;
        try {
            var receipt = visits.take(who, inbound(who, act));
            if (id != null) {
                out.send(ServerFrame.Taken.of(id, receipt));
            }
        } catch (VisitProblem refused) {
            out.send(ServerFrame.Refused.of(id, refused));
        } catch (RuntimeException broken) {
            log.error("Inbox failed on a {} of visitor {}", act.getClass().getSimpleName(), who.id(), broken);
            out.send(ServerFrame.Refused.unavailable(id));
        }
    }

    private static Inbound inbound(Visitor who, ClientFrame.Act act) {
        return switch (act) {
            case ClientFrame.Send send ->
                new Inbound.Said(who.address(), Given.clientId(send.id()), send.content());
            case ClientFrame.Typing typing -> new Inbound.Typing(who.address(), typing.on());
            case ClientFrame.Read read -> new Inbound.Seen(who.address(), Given.number(read.seq()));
            case ClientFrame.Delivered delivered ->
                new Inbound.Delivered(who.address(), Given.number(delivered.seq()));
        };
    }

    @Override
    public void event(VisitorFeed.Event event) {
        out.send(ServerFrame.Event.of(event));
    }

    @Override
    public void caughtUp(long seq) {
        out.send(new ServerFrame.CaughtUp(seq));
    }

    @Override
    public void reset() {
        out.send(new ServerFrame.Reset());
    }

    @Override
    public void typing(String name, boolean on) {
        out.send(new ServerFrame.Typing("AGENT", name, on));
    }
}
