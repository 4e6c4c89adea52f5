package org.huiying.bench.failover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiying.rules.conversation.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares everything that was decided with everything that is stored, as of one moment. A contact that got lost, was
 * given to two, or was overtaken is a finding; so is a decision of an epoch that was over.
 */
final class Ledger {

    private final JdbcClient jdbc;
    private final TransactionTemplate moment;

    /** @param moment transactions that see one moment, whatever is committed meanwhile */
    Ledger(JdbcClient jdbc, TransactionTemplate moment) {
        this.jdbc = jdbc;
        this.moment = moment;
    }

    private record ContactRow(long id, String state, long queueId, @Nullable Long agentId, int offerNo, @Nullable String outcome) {}

    private record Known(long contactId, String phase, @Nullable Long agentId) {}

    private record WrapUp(long contactId, long agentId) {}

    private record Ringing(long contactId, int offer, long agentId) {}

    /** What is wrong; at a time when contacts are under way. */
    List<String> check() {
        return moment.execute(status -> {
            List<String> findings = new ArrayList<>();
            Map<Long, Story> stories = tell(findings);
            List<ContactRow> contacts = contacts();
            contacts.forEach(contact -> compare(contact, stories.getOrDefault(contact.id(), new Story()), findings));
            compareRouter(stories, findings);
            requireOrder(contacts, stories, findings);
            gaps().forEach(topic -> findings.add("live events of " + topic + " have a gap"));
            return findings;
        });
    }

    /** What is wrong when everybody has gone home. */
    List<String> checkAtTheEnd(List<ContactId> arrived) {
        List<String> findings = check();
        Map<Long, ContactRow> contacts = contacts().stream().collect(Collectors.toMap(ContactRow::id, row -> row));
        for (ContactId id : arrived) {
            ContactRow row = contacts.remove(id.value());
            if (row == null) {
                findings.add("contact " + id + " was committed and is gone");
            } else if (!row.state().equals("CLOSED")) {
                findings.add("contact " + id + " got stuck: " + row);
            }
        }
        contacts.keySet().forEach(id -> findings.add("contact " + id + " is nobody's"));
        for (String table : List.of("routing_event", "routing_contact", "routing_wrap_up", "contact_offer")) {
            long rows = jdbc.sql("select count(*) from " + table).query(Long.class).single();
            if (rows > 0) {
                findings.add(table + " still has " + rows + " rows");
            }
        }
        return findings;
    }

    private List<ContactRow> contacts() {
        return jdbc.sql("select id, state, queue_id, agent_id, offer_no, outcome from contact order by id").query(ContactRow.class).list();
    }

    /** Each contact's story; and on the way whether epochs only grow and no agent has more than she can take. */
    private Map<Long, Story> tell(List<String> findings) {
        Map<Long, Story> stories = new TreeMap<>();
        Map<Long, Integer> room = new HashMap<>();
        long epoch = 0;
        for (Story.Step step : jdbc.sql("""
                select id, kind, contact_id, agent_id, queue_id, offer, epoch from routing_decision
                where contact_id is not null and kind <> 'REFUSE' order by id""").query(Story.Step.class).list()) {
            if (step.epoch() < epoch) {
                findings.add("decision " + step.id() + " of epoch " + step.epoch() + " after one of epoch " + epoch);
            }
            epoch = Math.max(epoch, step.epoch());
            Story story = stories.computeIfAbsent(step.contactId(), id -> new Story());
            Set<Long> touched = new TreeSet<>(Stream.of(step.agentId(), story.holder()).filter(Objects::nonNull).toList());
            touched.forEach(agent -> room.merge(agent, -story.takes(agent), Integer::sum));
            story.add(step, findings::add);
            for (Long agent : touched) {
                if (room.merge(agent, story.takes(agent), Integer::sum) > Shift.CHATS_EACH) {
                    findings.add("decision " + step.id() + ": agent " + agent + " has " + room.get(agent)
                            + " contacts (expected: up to " + Shift.CHATS_EACH + ")");
                }
            }
        }
        return stories;
    }

    private static void compare(ContactRow row, Story story, List<String> findings) {
        boolean sameAgent = row.state().equals("CLOSED") || Objects.equals(story.agent(), row.agentId());
        boolean sameOutcome = !row.state().equals("CLOSED") || (story.wasAnswered() ? "SERVED" : "ABANDONED").equals(row.outcome());
        if (!story.state().equals(row.state()) || story.lastOffer() != row.offerNo() || !sameAgent || !sameOutcome) {
            findings.add(row + " but its decisions say " + story.state() + ": " + story);
        }
    }

    private void compareRouter(Map<Long, Story> stories, List<String> findings) {
        Set<Long> missing = stories.entrySet().stream().filter(entry -> !entry.getValue().isDone()).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Known known : jdbc.sql("select contact_id, phase, agent_id from routing_contact").query(Known.class).list()) {
            Story story = stories.getOrDefault(known.contactId(), new Story());
            missing.remove(known.contactId());
            if (story.isDone() || !story.isKnown() || !story.state().equals(known.phase())) {
                findings.add(known + " but its decisions say " + story);
            }
        }
        missing.forEach(id -> findings.add("contact " + id + " is unknown to the router: " + stories.get(id)));
        Set<WrapUp> expected = stories.entrySet().stream()
                .flatMap(entry -> entry.getValue().wrapping().stream().map(agent -> new WrapUp(entry.getKey(), agent))).collect(Collectors.toSet());
        Set<WrapUp> stored = Set.copyOf(jdbc.sql("select contact_id, agent_id from routing_wrap_up").query(WrapUp.class).list());
        requireSame("wrap-ups", stored, expected, findings);
        Set<Ringing> standing = stories.entrySet().stream().flatMap(entry -> entry.getValue().offers().entrySet().stream()
                .map(offer -> new Ringing(entry.getKey(), offer.getKey(), offer.getValue()))).collect(Collectors.toSet());
        Set<Ringing> ringing = Set.copyOf(jdbc.sql("select contact_id, offer, agent_id from contact_offer").query(Ringing.class).list());
        requireSame("offers", ringing, standing, findings);
    }

    private static <T> void requireSame(String what, Set<T> stored, Set<T> expected, List<String> findings) {
        if (!stored.equals(expected)) {
            findings.add(what + " " + stored + " (expected: " + expected + ")");
        }
    }

    /** Every agent serves every queue, so in a queue contacts are first offered in the order in which they came. */
    private static void requireOrder(List<ContactRow> contacts, Map<Long, Story> stories, List<String> findings) {
        Map<Long, Long> newest = new HashMap<>();
        for (ContactRow contact : contacts) {
            Story story = stories.get(contact.id());
            Long offered = story == null ? null : story.firstOffer();
            long queue = story == null ? 0 : story.firstQueue();
            if (offered != null && newest.merge(queue, offered, Math::max) > offered) {
                findings.add("contact " + contact.id() + " was overtaken in queue " + queue);
            }
        }
    }

    private List<String> gaps() {
        return jdbc.sql("""
                select topic from live_topic join live_event using (topic) group by topic, last_seq
                having count(*) <> last_seq or max(seq) <> last_seq or min(seq) <> 1""").query(String.class).list();
    }
}
