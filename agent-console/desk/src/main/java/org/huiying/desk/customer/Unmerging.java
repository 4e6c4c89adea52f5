package org.huiying.desk.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.customer.Merges.Held;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEvents;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.customer.MergeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a merge apart: it was not one person. Each gets back what was his when they were merged; what has come since
 * stays where it arrived. That somebody must not be called stays true of both, since nobody knows who said it.
 */
@Component
class Unmerging {

    private final JdbcClient jdbc;
    private final Merges merges;
    private final DeskEvents events;
    private final AuditLog audit;
    private final Clock clock;

    Unmerging(JdbcClient jdbc, Merges merges, DeskEvents events, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.merges = merges;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean may(StaffMember member, @Nullable Long mergedBy) {
        return member.leads() || mergedBy != null && mergedBy == member.number();
    }

    /** Of two who ask at once one does it and the other is told so. */
    @Transactional
    public void undo(StaffMember member, CustomerId customer, MergeId merge) {
        Held held = merges.hold(merge).filter(found -> found.into().equals(customer))
                .orElseThrow(() -> Refused.notFound("合并记录", "merge"));
        if (!may(member, held.by())) {
            throw Refused.forbidden("只有合并的人或主管可以拆分", "Only who merged them, or a supervisor, may take them apart");
        }
        if (held.undone()) {
            throw Refused.conflict("already-undone", "已经拆分", "They have been taken apart already");
        }
        areStillOne(held);
        Instant now = clock.instant();
        giveBack(held);
        merges.undone(merge, member.id(), now);
        audit.record(member.id(), "customer.unmerge", "customer:" + held.into(),
                Map.of("from", held.from().value(), "merge", merge.value()));
        events.publish(new DeskEvent.MergeUndone(merge, held.from(), held.into(), now));
    }

    /** The one they became may be part of a third meanwhile: that has to be undone first. */
    private void areStillOne(Held held) {
        List<Long> locked = jdbc.sql("select id from customer where id in (?, ?) order by id for update")
                .params(held.from().value(), held.into().value()).query(Long.class).list();
        boolean goneOn = jdbc.sql("select exists (select from customer where id = ? and merged_into is not null)")
                .param(held.into().value()).query(Boolean.class).single();
        if (locked.size() < 2 || goneOn) {
            throw Refused.conflict("merged-on", "这位客户后来又合并到另一位客户，请先拆分那一次",
                    "This customer was merged into another since; take that apart first");
        }
    }

    private void giveBack(Held held) {
        long from = held.from().value();
        long into = held.into().value();
        Long[] conversations = held.brought().conversations().toArray(Long[]::new);
        jdbc.sql("update customer_identity set customer_id = ? where customer_id = ? and id = any(?)")
                .params(from, into, held.brought().identities().toArray(Long[]::new)).update();
        jdbc.sql("update conversation set customer_id = ? where customer_id = ? and id = any(?)")
                .params(from, into, conversations).update();
        jdbc.sql("update contact set customer_id = ? where customer_id = ? and conversation_id = any(?)")
                .params(from, into, conversations).update();
        jdbc.sql("""
                update customer i set phone = case when 'phone' = any(:gained) then nullif(i.phone, f.phone) else i.phone end,
                    email = case when 'email' = any(:gained) then nullif(i.email, f.email) else i.email end,
                    province = case when 'province' = any(:gained) then nullif(i.province, f.province) else i.province end,
                    city = case when 'city' = any(:gained) then nullif(i.city, f.city) else i.city end,
                    district = case when 'district' = any(:gained) then nullif(i.district, f.district) else i.district end,
                    address = case when 'address' = any(:gained) then nullif(i.address, f.address) else i.address end,
                    note = case when trim(f.note) = '' then i.note else trim(both e'\\n' from replace(e'\\n' || i.note || e'\\n',
                        e'\\n' || trim(both e'\\n' from f.note) || e'\\n', e'\\n')) end,
                    version = i.version + 1
                from customer f where i.id = :into and f.id = :from""")
                .param("gained", held.brought().gained().toArray(String[]::new)).param("into", into).param("from", from).update();
        jdbc.sql("update customer f set merged_into = null, do_not_call = f.do_not_call or i.do_not_call, version = f.version + 1 "
                        + "from customer i where f.id = ? and i.id = ?")
                .params(from, into).update();
    }
}
