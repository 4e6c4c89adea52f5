package org.huiying.desk.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.customer.MergeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which record went into which, and what it brought. Every call belongs into a transaction. */
@Component
class Merges {

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param gained the columns of the record that were empty before */
    record Brought(List<Long> identities, List<Long> conversations, List<String> gained) {}

    MergeId keep(CustomerId from, CustomerId into, @Nullable AgentId by, Instant at, Brought brought) {
        return new MergeId(jdbc.sql("""
                insert into customer_merge (from_id, into_id, merged_by, merged_at, identities, conversations, gained)
                values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(from.value()).param(into.value()).param(by == null ? null : by.value()).param(Timestamp.from(at))
                .param(brought.identities().toArray(Long[]::new)).param(brought.conversations().toArray(Long[]::new))
                .param(brought.gained().toArray(String[]::new))
                .query(Long.class).single());
    }

    /** A merge whose row is held until the transaction ends. */
    record Held(CustomerId from, CustomerId into, @Nullable Long by, boolean undone, Brought brought) {}

    Optional<Held> hold(MergeId merge) {
        return jdbc.sql("""
                select from_id, into_id, merged_by, undone_at, identities, conversations, gained from customer_merge
                where id = ? for update""").param(merge.value())
                .query((row, n) -> new Held(new CustomerId(row.getLong(1)), new CustomerId(row.getLong(2)),
                        row.getObject(3, Long.class), row.getTimestamp(4) != null,
                        new Brought(List.of((Long[]) row.getArray(5).getArray()), List.of((Long[]) row.getArray(6).getArray()),
                                List.of((String[]) row.getArray(7).getArray()))))
                .optional();
    }

    void undone(MergeId merge, AgentId by, Instant at) {
        jdbc.sql("update customer_merge set undone_by = ?, undone_at = ? where id = ?")
                .params(by.value(), Timestamp.from(at), merge.value()).update();
    }

    /**
     * What a record is made of, the newest first.
     *
     * @param by    null: a shop's signature or a link of ours proved it
     * @param kinds of the identities that it brought
     */
    record Merged(long id, String name, @Nullable String phone, Instant at, @Nullable Long byId, @Nullable String by,
                  List<String> kinds, int conversations) {}

    List<Merged> into(CustomerId customer) {
        return jdbc.sql("""
                select m.id, f.name, f.phone, m.merged_at, a.id as by_id, a.name as by_name, array(select distinct i.kind
                    from customer_identity i where i.id = any(m.identities) order by i.kind) as kinds,
                    cardinality(m.conversations) as conversations
                from customer_merge m join customer f on f.id = m.from_id left join agent a on a.id = m.merged_by
                where m.into_id = ? and m.undone_at is null order by m.id desc""").param(customer.value())
                .query((row, n) -> new Merged(row.getLong("id"), row.getString("name"), row.getString("phone"),
                        row.getTimestamp("merged_at").toInstant(), row.getObject("by_id", Long.class), row.getString("by_name"),
                        List.of((String[]) row.getArray("kinds").getArray()), row.getInt("conversations")))
                .list();
    }
}
