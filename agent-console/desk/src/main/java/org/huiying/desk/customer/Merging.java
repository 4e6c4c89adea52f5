package org.huiying.desk.customer;

import java.time.Clock;
import java.util.Map;

import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEvents;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes two records of one person into one, in the running transaction. The floors above follow by an event. */
@Component
public class Merging {

    private final JdbcClient jdbc;
    private final DeskEvents events;
    private final AuditLog audit;
    private final Clock clock;

    Merging(JdbcClient jdbc, DeskEvents events, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves everything of one customer to the other, who keeps what he has and gains what he lacks.
     *
     * @param by the agent who did it; null when a shop's signature proved it
     */
    public void merge(CustomerId from, CustomerId into, @Nullable AgentId by) {
        if (from.equals(into)) {
            throw new IllegalArgumentException("customer " + from + " (expected: two different ones)");
        }
        jdbc.sql("select id from customer where id in (?, ?) order by id for update")
                .params(from.value(), into.value()).query(Long.class).list();
        for (String table : new String[] {"customer_identity", "conversation", "contact"}) {
            jdbc.sql("update " + table + " set customer_id = ? where customer_id = ?")
                    .params(into.value(), from.value()).update();
        }
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
        audit.record(by, "customer.merge", "customer:" + into, Map.of("from", from.value()));
        events.publish(new DeskEvent.CustomersMerged(from, into, clock.instant()));
    }
}
