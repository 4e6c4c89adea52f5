package org.huiying.desk.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEvents;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.customer.MergeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes two records of one person into one, in the running transaction. The floors above follow by an event. */
@Component
public class Merging {

    private final JdbcClient jdbc;
    private final Merges merges;
    private final DeskEvents events;
    private final AuditLog audit;
    private final Clock clock;

    Merging(JdbcClient jdbc, Merges merges, DeskEvents events, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.merges = merges;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves everything of one customer to the other, who keeps what he has and gains what he lacks; what that is is
     * remembered.
     *
     * @param by the agent who did it; null when a shop's signature proved it
     * @return whether it was done: not when one of the two was merged meanwhile
     */
    public boolean merge(CustomerId from, CustomerId into, @Nullable AgentId by) {
        if (from.equals(into)) {
            throw new IllegalArgumentException("customer " + from + " (expected: two different ones)");
        }
        if (!areBothThere(from, into)) {
            return false;
        }
        Instant now = clock.instant();
        List<Long> identities = moved("customer_identity", from, into);
        List<Long> conversations = moved("conversation", from, into);
        moved("contact", from, into);
        List<String> gained = gained(from, into);
        jdbc.sql("""
                update customer i set phone = coalesce(i.phone, f.phone), email = coalesce(i.email, f.email),
                    province = coalesce(i.province, f.province), city = coalesce(i.city, f.city),
                    district = coalesce(i.district, f.district), address = coalesce(i.address, f.address),
                    do_not_call = i.do_not_call or f.do_not_call,
                    note = trim(both e'\\n' from i.note || e'\\n' || f.note), version = i.version + 1
                from customer f where i.id = ? and f.id = ?""")
                .params(into.value(), from.value()).update();
        jdbc.sql("update customer set merged_into = ?, version = version + 1 where id = ?")
                .params(into.value(), from.value()).update();
        MergeId merge = merges.keep(from, into, by, now, new Merges.Brought(identities, conversations, gained));
        audit.record(by, "customer.merge", "customer:" + into, Map.of("from", from.value(), "merge", merge.value()));
        events.publish(new DeskEvent.CustomersMerged(merge, from, into, now));
        return true;
    }

    /** Holds both until the transaction ends; not when one was merged meanwhile. */
    private boolean areBothThere(CustomerId from, CustomerId into) {
        return jdbc.sql("select merged_into from customer where id in (?, ?) order by id for update")
                .params(from.value(), into.value()).query((row, n) -> row.getObject(1) == null).list().stream()
                .allMatch(there -> there);
    }

    private List<Long> moved(String table, CustomerId from, CustomerId into) {
        return jdbc.sql("update " + table + " set customer_id = ? where customer_id = ? returning id")
                .params(into.value(), from.value()).query(Long.class).list();
    }

    private List<String> gained(CustomerId from, CustomerId into) {
        return jdbc.sql("""
                select field from customer i, customer f, lateral (values ('phone', i.phone, f.phone), ('email', i.email, f.email),
                    ('province', i.province, f.province), ('city', i.city, f.city), ('district', i.district, f.district),
                    ('address', i.address, f.address)) as both_have (field, his, others)
                where i.id = ? and f.id = ? and his is null and others is not null""")
                .params(into.value(), from.value()).query(String.class).list();
    }
}
