package org.huiying.aftercare.ticket;

import java.util.Optional;

import org.huiying.desk.intake.MatterOwner;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever first took a matter owns it until its ticket is closed: her the customer reaches first when he comes again. */
@Component
class TicketOwners implements MatterOwner {

    private final JdbcClient jdbc;

    TicketOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<AgentId> of(CustomerId customer) {
        return jdbc.sql("""
                select owner_agent_id from ticket
                where customer_id = ? and owner_agent_id is not null and state not in ('CLOSED', 'CANCELLED')
                order by registered_at desc, id desc limit 1""")
                .param(customer.value()).query(Long.class).optional().map(AgentId::new);
    }
}
