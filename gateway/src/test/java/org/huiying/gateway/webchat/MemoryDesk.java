package org.huiying.gateway.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.FrontDesk;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Opening;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.Site;
import org.huiying.gateway.contact.SiteKey;
import org.huiying.gateway.contact.VisitorFeed;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.gateway.contact.VisitorMessage;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.gateway.contact.VisitorSnapshot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The floors above, in memory: enough of a desk to talk with, for tests and for walking through the page by hand. */
final class MemoryDesk implements Inbox, VisitorFeed, FrontDesk, Attachments {

    static final String SECRET = "a secret of the demo shop";

    private final Clock clock;
    private final JsonMapper json;
    private final Map<Address, Room> rooms = new HashMap<>();
    private final Map<AttachmentId, Attachments.File> files = new HashMap<>();
    private final Map<AttachmentId, Address> owners = new HashMap<>();
    final List<Inbound> received = new ArrayList<>();
    boolean open = true;
    boolean broken;

    MemoryDesk(Clock clock, JsonMapper json) {
        this.clock = clock;
        this.json = json;
    }

    @Override
    public synchronized Receipt receive(Inbound inbound) {
        if (broken) {
            throw new IllegalStateException("no database");
        }
        var room = room(inbound.from());
        if (inbound instanceof Inbound.Once once) {
            var first = room.receipts.get(once.id());
            if (first != null) {
                return first;
            }
            received.add(inbound);
            var receipt = take(room, once);
            if (receipt instanceof Receipt.Accepted accepted) {
                room.receipts.put(once.id(), accepted);
            }
            return receipt;
        }
        received.add(inbound);
        return new Receipt.Accepted(0, clock.instant());
    }

    private Receipt take(Room room, Inbound.Once inbound) {
        switch (inbound) {
            case Inbound.Started started -> {
                room.publish(new VisitorNews.Status(VisitorNews.State.WAITING, null, "空调组"));
                if (started.first() != null) {
                    room.say(started.id().asUuid(), VisitorMessage.Author.CUSTOMER, null, started.first().value(), null);
                }
            }
            case Inbound.Said said -> {
                if (room.status.status() == VisitorNews.State.NONE) {
                    return new Receipt.Refused("no-conversation", "请先开始对话。", "Start a conversation first.");
                }
                var file = said.content() instanceof Content.File f ? files.get(f.attachment()).stored() : null;
                var text = said.content() instanceof Content.Text t ? t.words().value() : null;
                room.say(said.id().asUuid(), VisitorMessage.Author.CUSTOMER, null, text, file);
            }
            case Inbound.Left left ->
                room.publish(new VisitorNews.Status(VisitorNews.State.ENDED, room.status.agentName(), null));
            case Inbound.CallbackAsked asked -> room.publish(new VisitorNews.Callback("HB26110001",
                    asked.at() == null ? clock.instant().plus(Duration.ofHours(1)) : asked.at()));
            case Inbound.Rated rated -> room.rated = true;
            case Inbound.MessageLeft left -> { }
            case Inbound.Identified identified -> { }
            case Inbound.Invited invited -> { }
        }
        return new Receipt.Accepted(room.messages.size(), clock.instant());
    }

    synchronized Room room(Address address) {
        return rooms.computeIfAbsent(address, a -> new Room());
    }

    @Override
    public synchronized VisitorSnapshot snapshot(VisitorId visitor) {
        var room = room(visitor.address());
        int from = Math.max(0, room.messages.size() - 50);
        return new VisitorSnapshot(room.events.size(), room.status, room.position, room.agentRead, 0,
                room.messages.subList(from, room.messages.size()), from > 0,
                room.events.stream().filter(e -> List.of("ticket", "callback").contains(e.type())).toList(), room.rated);
    }

    @Override
    public synchronized Older older(VisitorId visitor, long before, int limit) {
        var all = room(visitor.address()).messages.stream().filter(m -> m.seq() < before).toList();
        int from = Math.max(0, all.size() - limit);
        return new Older(all.subList(from, all.size()), from > 0);
    }

    @Override
    public synchronized Subscription follow(VisitorId visitor, long after, Sink sink) {
        var room = room(visitor.address());
        if (after > room.events.size()) {
            sink.reset();
            return () -> { };
        }
        room.events.stream().skip(after).forEach(sink::event);
        sink.caughtUp(room.events.size());
        room.sinks.add(sink);
        return () -> leave(room, sink);
    }

    private synchronized void leave(Room room, Sink sink) {
        room.sinks.remove(sink);
    }

    @Override
    public List<Site> sites() {
        return List.of(new Site(new SiteKey("demo"), "回应电器商城", "Huiying Shop",
                List.of("https://shop.example.cn", "http://127.0.0.1:8152"), "您好，请问有什么可以帮您？", "Hello, how can we help?",
                Map.of(), new Site.Secret(SECRET.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Opening opening(SiteKey site) {
        return new Opening(
                List.of(topic("aircon", "空调维修", "Air conditioner"), topic("washer", "洗衣机维修", "Washing machine"),
                        topic("other", "其他问题", "Something else")),
                List.of(choice("aircon", "空调", "Air conditioner"), choice("washer", "洗衣机", "Washing machine"),
                        choice("fridge", "冰箱", "Refrigerator"), choice("heater", "热水器", "Water heater"),
                        choice("phone", "手机", "Phone"), choice("router", "路由器", "Router")));
    }

    private Opening.Topic topic(String code, String name, String nameEn) {
        var opensAt = open ? null : clock.instant().plus(Duration.ofHours(10));
        return new Opening.Topic(choice(code, name, nameEn), open, opensAt, open ? Duration.ofSeconds(100) : null, List.of());
    }

    private static Choice choice(String code, String name, String nameEn) {
        return new Choice(new Choice.Code(code), name, nameEn);
    }

    @Override
    public synchronized Stored store(Address owner, NewAttachment file) {
        var stored = new Stored(new AttachmentId(UUID.randomUUID()), file.name(), file.type(), file.content().length,
                file.width(), file.height());
        files.put(stored.id(), new Attachments.File(stored, file.content()));
        owners.put(stored.id(), owner);
        return stored;
    }

    @Override
    public synchronized Optional<Attachments.File> read(Address reader, AttachmentId id) {
        return reader.equals(owners.get(id)) ? Optional.of(files.get(id)) : Optional.empty();
    }

    /** What is known of one visitor. */
    final class Room {
        final List<VisitorFeed.Event> events = new ArrayList<>();
        final List<VisitorMessage> messages = new ArrayList<>();
        final List<Sink> sinks = new ArrayList<>();
        final Map<ExternalId, Receipt> receipts = new HashMap<>();
        VisitorNews.Status status = new VisitorNews.Status(VisitorNews.State.NONE, null, null);
        VisitorNews.@Nullable Position position;
        long agentRead;
        boolean rated;

        void say(UUID id, VisitorMessage.Author author, @Nullable String name, @Nullable String text,
                @Nullable Stored file) {
            publish(new VisitorMessage(1, messages.size() + 1, id, clock.instant(), author, name,
                    file != null ? VisitorMessage.Kind.IMAGE
                            : author == VisitorMessage.Author.SYSTEM ? VisitorMessage.Kind.SYSTEM : VisitorMessage.Kind.TEXT,
                    text, file, null, null));
        }

        void publish(VisitorNews news) {
            synchronized (MemoryDesk.this) {
                switch (news) {
                    case VisitorMessage message -> messages.add(message);
                    case VisitorNews.Status now -> status = now;
                    case VisitorNews.Position now -> position = now;
                    case VisitorNews.Read read -> agentRead = read.seq();
                    case VisitorNews.Callback callback -> { }
                    case VisitorNews.Ticket ticket -> { }
                }
                var event = new VisitorFeed.Event(
                        events.size() + 1, news.type(), clock.instant(), json.writeValueAsString(news));
                events.add(event);
                List.copyOf(sinks).forEach(sink -> sink.event(event));
            }
        }

        void typing(boolean on) {
            List.copyOf(sinks).forEach(sink -> sink.typing("小林", on));
        }
    }
}
