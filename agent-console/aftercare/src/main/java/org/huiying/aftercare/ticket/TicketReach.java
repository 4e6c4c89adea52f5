package org.huiying.aftercare.ticket;

import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.ticket.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tickets somebody reaches: a technician who is nothing else, only those that are his. */
@Component
class TicketReach {

    /** Those who serve customers or send technicians out; they reach every ticket. */
    static final String OFFICE = "hasAnyRole('AGENT', 'DISPATCHER', 'SUPERVISOR', 'ADMIN')";

    private final JdbcClient jdbc;

    TicketReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean onlyHisOwn(StaffMember member) {
        return !member.servesCustomers() && !member.has(Role.DISPATCHER);
    }

    /** To him another's ticket is one that is not there. */
    void check(StaffMember member, TicketId ticket) {
        if (onlyHisOwn(member) && !jdbc.sql("""
                select exists (select from ticket t join technician x on x.id = t.technician_id
                    where t.id = ? and x.agent_id = ?)""")
                .params(ticket.value(), member.number()).query(Boolean.class).single()) {
            throw Refused.notFound("工单", "ticket");
        }
    }
}
