package org.huiying.aftercare.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows.
 *
 * @param state   one state, {@code OPEN} for all that still wait for the repair, or null for all
 * @param overdue only those with a promise at risk or broken
 * @param after   the last number of the page before, as {@code next} gave it
 */
record TicketQuery(@Nullable String state, @Nullable String q, @Nullable Long owner, @Nullable Long outlet,
                   @Nullable Long customer, @Nullable Long conversation, boolean overdue, @Nullable Long after,
                   int limit) {

    /** How many rows an answer may have at most. */
    static final int MOST = 1_000;

    TicketQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    String where(Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add("true");
        if ("OPEN".equals(state)) {
            conditions.add("t.state not in ('FINISHED', 'FOLLOWED_UP', 'CLOSED', 'CANCELLED')");
        } else if (state != null && !state.isBlank()) {
            add(conditions, values, "t.state = :state", "state", state);
        }
        if (q != null && !q.isBlank()) {
            add(conditions, values, """
                    (t.number || ' ' || t.contact_name || ' ' || t.phone || ' ' || t.product || ' ' || t.model || ' '
                        || t.fault) ilike :q escape '!'""", "q", "%" + literal(q.strip()) + "%");
        }
        add(conditions, values, "(t.owner_agent_id = :owner or t.technician_id in (select id from technician where agent_id = :owner))", "owner", owner);
        add(conditions, values, "t.outlet_id = :outlet", "outlet", outlet);
        add(conditions, values, "t.customer_id = :customer", "customer", customer);
        add(conditions, values, "t.conversation_id = :conversation", "conversation", conversation);
        if (overdue) {
            conditions.add("""
                    exists (select 1 from ticket_promise p where p.ticket_id = t.id and p.met_at is null
                        and p.risk_at <= :now)""");
        }
        return String.join(" and ", conditions);
    }


    private static void add(List<String> conditions, Map<String, Object> values, String condition, String name,
                            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
