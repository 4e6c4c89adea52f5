package org.huiying.gateway.contact;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A desk that takes in each id once, and remembers. */
public final class DeskInMemory implements Inbox, DeliveryReports, Attachments {

    private record Key(Address from, ExternalId id) {}

    private final List<Inbound> received = new CopyOnWriteArrayList<>();
    private final Map<ExternalId, List<Delivery>> reported = new LinkedHashMap<>();
    private final Set<Key> seen = new HashSet<>();
    private final Map<AttachmentId, File> files = new ConcurrentHashMap<>();
    private final Set<ExternalId> others = ConcurrentHashMap.newKeySet();
    /** What everything is answered with; null: it is taken in. */
    public @Nullable Receipt refusal;

    @Override
    public synchronized Receipt receive(Inbound inbound) {
        if (refusal != null) {
            return refusal;
        }
        if (inbound instanceof Inbound.Once once && seen.add(new Key(once.from(), once.id()))) {
            received.add(inbound);
        }
        return new Receipt.Accepted(received.size(), Instant.EPOCH);
    }

    @Override
    public synchronized void report(ExternalId outbound, Delivery delivery) {
        reported.computeIfAbsent(outbound, id -> new CopyOnWriteArrayList<>()).add(delivery);
    }

    @Override
    public boolean isAnother(ExternalId provider, ExternalId outbound) {
        return others.contains(provider);
    }

    /** That message of the provider's is known to be another one of ours. */
    public void knows(ExternalId provider) {
        others.add(provider);
    }

    public List<Inbound> received() {
        return List.copyOf(received);
    }

    /** What somebody has said, oldest first. */
    public List<Content> said(Address from) {
        return received.stream().filter(one -> one.from().equals(from)).filter(Inbound.Said.class::isInstance)
                .map(one -> ((Inbound.Said) one).content()).toList();
    }

    public synchronized List<Delivery> reported(ExternalId outbound) {
        return List.copyOf(reported.getOrDefault(outbound, List.of()));
    }

    @Override
    public Stored store(Address owner, NewAttachment attachment) {
        Stored stored = new Stored(new AttachmentId(UUID.randomUUID()), attachment.name(), attachment.type(),
                attachment.content().length, attachment.width(), attachment.height());
        files.put(stored.id(), new File(stored, attachment.content()));
        return stored;
    }

    @Override
    public Optional<File> read(Address reader, AttachmentId id) {
        return Optional.ofNullable(files.get(id));
    }
}
