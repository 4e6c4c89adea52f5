package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells those who wait their place: a newcomer at once, the others together and at most as often as the queue wants. Those
 * behind the first {@value #NEAR} hear of it only every {@value #FAR}th time: nobody there is served in between. The times
 * are multiples of the queue's interval since 1970, so that nothing has to be remembered about them.
 */
final class Announcer {

    private static final int NEAR = 50;
    private static final int FAR = 12;

    private final Floor floor;
    private final List<Contact> newcomers = new ArrayList<>();

    Announcer(Floor floor) {
        this.floor = floor;
    }

    void entered(Contact contact) {
        newcomers.add(contact);
        start(contact.queue);
    }

    void left(Queue queue) {
        if (queue.present.isEmpty()) {
            stop(queue);
        }
    }

    /** From now on, as long as there is somebody in the queue. */
    void start(Queue queue) {
        long every = Micros.of(queue.settings.announcing().every());
        if (queue.announceTimer == null && every > 0 && !queue.present.isEmpty()) {
            long at = (Math.floorDiv(floor.now, every) + 1) * every;
            queue.announceTimer = floor.timers.set(at, Timers.Kind.ANNOUNCE, queue.id.value(), 0);
        }
    }

    void stop(Queue queue) {
        floor.timers.cancel(queue.announceTimer);
        queue.announceTimer = null;
    }

    /** To be called at the end of a step, when it is known who really waits. Only the last one's place is plain. */
    void greetNewcomers() {
        for (Contact contact : newcomers) {
            Queue queue = contact.queue;
            if (contact.isWaiting() && queue.announceTimer != null && queue.present.last() == contact) {
                announce(contact, queue.present.size(), queue.alike(contact));
            }
        }
        newcomers.clear();
    }

    void announceAll(Queue queue) {
        queue.announceTimer = null;
        long every = Micros.of(queue.settings.announcing().every());
        boolean all = Math.floorDiv(floor.now, Math.max(1, every)) % FAR == 0;
        int position = 0;
        Map<Needs, Integer> alike = new HashMap<>();
        for (Contact contact : queue.present) {
            position++;
            if (position > NEAR && !all) {
                break;
            }
            int among = alike.merge(contact.wants.needs(), 1, Integer::sum);
            if (contact.isWaiting()) {
                announce(contact, position, among);
            }
        }
        start(queue);
    }

    /** @param among its place among those who need the same */
    private void announce(Contact contact, int position, int among) {
        WaitingLine line = contact.line;
        if (contact.position == position || line == null) {
            return;
        }
        contact.position = position;
        floor.journal.changed(contact);
        Queue queue = contact.queue;
        Reason reason = Reason.of(Reason.Code.POSITION_CHANGED).and(Reason.Fact.WAITING, queue.present.size());
        floor.journal.say(new Decision.AnnouncePosition(
                contact.id, queue.id, position, WaitEstimate.at(position, among, line), reason));
    }
}
