package org.huiying.rules.routing;

import java.util.List;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason.Code;

/** What happens when queues come, change, open, close and go. Nobody in them is forgotten. */
final class QueueChanges {

    private final Floor floor;
    private final AgentPool pool;
    private final WaitingRoom room;
    private final OfferBook offers;
    private final Announcer announcer;

    QueueChanges(Floor floor, AgentPool pool, WaitingRoom room, OfferBook offers, Announcer announcer) {
        this.floor = floor;
        this.pool = pool;
        this.room = room;
        this.offers = offers;
        this.announcer = announcer;
    }

    void configure(QueueId id, QueueSettings settings) {
        Queue known = floor.queues.get(id);
        if (known == null) {
            add(new Queue(id, settings));
        } else {
            change(known, settings);
        }
    }

    void add(Queue queue) {
        List<Agent> servants = floor.agents.values().stream()
                .filter(agent -> agent.profile.queues().containsKey(queue.id))
                .toList();
        servants.forEach(pool::detach);
        floor.queues.put(queue.id, queue);
        floor.contacts.values().stream()
                .filter(contact -> contact.queue.id.equals(queue.id))
                .forEach(contact -> contact.queue = queue);
        servants.forEach(pool::attach);
        servants.forEach(pool::seat);
        floor.journal.changed(queue);
    }

    private void change(Queue queue, QueueSettings settings) {
        List<Contact> waiting = queue.present.stream().filter(Contact::isWaiting).toList();
        List<Agent> servants = List.copyOf(queue.posts.keySet());
        announcer.stop(queue);
        waiting.forEach(room::unline);
        servants.forEach(pool::detach);
        queue.learn(settings);
        servants.forEach(pool::attach);
        floor.toFill.addAll(servants);
        queue.present.forEach(offers::countRings);
        waiting.forEach(room::lineUp);
        floor.toPlace.addAll(waiting);
        announcer.start(queue);
        floor.journal.changed(queue);
    }

    void open(Queue queue) {
        queue.open = true;
        floor.journal.changed(queue);
        floor.toPlace.addAll(queue.present);
    }

    void close(Queue queue) {
        queue.open = false;
        if (!queue.isServed()) {
            room.stopServing(queue);
        }
        floor.journal.changed(queue);
    }

    void remove(Queue queue) {
        List<Agent> servants = List.copyOf(queue.posts.keySet());
        servants.forEach(pool::detach);
        floor.queues.remove(queue.id);
        servants.forEach(pool::attach);
        announcer.stop(queue);
        queue.removed = true;
        floor.agents.values().stream().filter(agent -> agent.turns.remove(queue.id) != null)
                .forEach(floor.journal::changed);
        for (Contact contact : List.copyOf(queue.present)) {
            offers.withdraw(contact, Reason.of(Code.QUEUE_REMOVED));
            room.leaveRemoved(contact);
        }
        queue.remove();
        servants.forEach(floor.toFill::add);
        floor.journal.changed(queue);
    }
}
