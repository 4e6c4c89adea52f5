package org.huiying.desk.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.desk.rows.Columns;
import org.huiying.desk.rows.Statements;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.RouterSnapshot.ContactRow;
import org.huiying.rules.routing.RouterSnapshot.Offered;
import org.huiying.rules.routing.RouterSnapshot.OpenOffer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code contact_offer}: what rings at whom. */
@Component
class OfferTable {

    private final JdbcTemplate jdbc;

    OfferTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(ContactId contact, int offer) {}

    private record Ringing(ContactId contact, OpenOffer offer) {}

    Map<ContactId, List<OpenOffer>> all() {
        Map<ContactId, List<OpenOffer>> offers = new HashMap<>();
        jdbc.query("select contact_id, offer, agent_id, expires_at from contact_offer order by contact_id, offer", row -> {
            offers.computeIfAbsent(new ContactId(row.getLong(1)), contact -> new ArrayList<>())
                    .add(new OpenOffer(row.getInt(2), new AgentId(row.getLong(3)), row.getTimestamp(4).toInstant()));
        });
        return offers;
    }

    /**
     * Stores the offers that were made in this round and stand at its end, and takes out those that stood before it and
     * do not any more.
     *
     * @param changed as they are now
     * @param gone contacts that routing is done with
     */
    void write(List<List<Decision>> decisions, List<ContactRow> changed, List<ContactId> gone, Instant now, Statements changes) {
        Set<Key> made = new HashSet<>();
        Set<Key> over = new HashSet<>();
        for (List<Decision> told : decisions) {
            for (Decision decision : told) {
                if (decision instanceof Decision.Offer offer) {
                    made.add(new Key(offer.contact(), offer.offer()));
                } else if (decision instanceof Decision.Withdraw withdrawn) {
                    over.add(new Key(withdrawn.contact(), withdrawn.offer()));
                }
            }
        }
        Set<ContactId> silent = new HashSet<>(gone);
        List<Ringing> ringing = new ArrayList<>();
        for (ContactRow row : changed) {
            ContactId contact = row.arrival().contact();
            if (!(row.phase() instanceof Offered offered)) {
                silent.add(contact);
                continue;
            }
            for (OpenOffer offer : offered.offers()) {
                if (made.contains(new Key(contact, offer.offer()))) {
                    ringing.add(new Ringing(contact, offer));
                }
            }
        }
        delete(silent, over.stream().filter(key -> !made.contains(key) && !silent.contains(key.contact())).toList(), changes);
        insert(ringing, now, changes);
    }

    private static void delete(Set<ContactId> silent, List<Key> over, Statements changes) {
        if (!silent.isEmpty()) {
            changes.add("delete from contact_offer where contact_id = any(?)",
                    (Object) new Columns<>(silent).longs(ContactId::value));
        }
        if (!over.isEmpty()) {
            Columns<Key> keys = new Columns<>(over);
            changes.add("""
                    delete from contact_offer o using unnest(?::bigint[], ?::int[]) as t (contact, offer)
                    where o.contact_id = t.contact and o.offer = t.offer""",
                    keys.longs(key -> key.contact().value()), keys.ints(Key::offer));
        }
    }

    private static void insert(List<Ringing> offers, Instant now, Statements changes) {
        if (offers.isEmpty()) {
            return;
        }
        Columns<Ringing> rows = new Columns<>(offers);
        changes.add("""
                insert into contact_offer (contact_id, offer, agent_id, offered_at, expires_at)
                select * from unnest(?::bigint[], ?::int[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])""",
                rows.longs(row -> row.contact().value()), rows.ints(row -> row.offer().offer()),
                rows.longs(row -> row.offer().agent().value()), rows.times(row -> now),
                rows.times(row -> row.offer().expiresAt()));
    }
}
