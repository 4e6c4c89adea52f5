package org.huiying.aftercare.callback;

import java.util.Optional;

import org.huiying.rules.callback.Matter;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds how a customer is reached, and which queue does it. */
@Component
class Recipients {

    private static final String QUEUE_OF_TICKET = """
            select c.queue_id from ticket t join conversation c on c.id = t.conversation_id where t.id = ?""";

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Recipient(String phone, boolean doNotCall, QueueId queue) {}

    private record Known(@Nullable String phone, boolean doNotCall) {}

    Recipient of(NewCallback wanted) {
        Matter matter = wanted.matter();
        Known known = jdbc.sql("select phone, do_not_call from customer where id = ?").param(matter.customer().value())
                .query(Known.class).single();
        String phone = wanted.phone() != null && !wanted.phone().isBlank() ? wanted.phone()
                : ticketPhone(matter).orElse(known.phone() == null ? "" : known.phone());
        QueueId queue = wanted.queue() != null ? wanted.queue() : queueOf(matter).orElseGet(this::firstQueue);
        return new Recipient(phone, known.doNotCall(), queue);
    }

    private Optional<String> ticketPhone(Matter matter) {
        return switch (matter) {
            case Matter.OfTicket of -> ticketPhone(of.ticket().value());
            case Matter.OfPromise of -> ticketPhone(of.ticket().value());
            case Matter.OfConversation ignored -> Optional.empty();
            case Matter.OfCustomer ignored -> Optional.empty();
        };
    }

    private Optional<String> ticketPhone(long ticket) {
        return jdbc.sql("select phone from ticket where id = ?").param(ticket).query(String.class).optional();
    }

    private Optional<QueueId> queueOf(Matter matter) {
        return switch (matter) {
            case Matter.OfConversation of -> queue("select queue_id from conversation where id = ?",
                    of.conversation().value());
            case Matter.OfTicket of -> queue(QUEUE_OF_TICKET, of.ticket().value());
            case Matter.OfPromise of -> queue(QUEUE_OF_TICKET, of.ticket().value());
            case Matter.OfCustomer of -> queue("""
                    select queue_id from conversation where customer_id = ? order by id desc limit 1""",
                    of.customer().value());
        };
    }

    private Optional<QueueId> queue(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).optional().map(QueueId::new);
    }

    private QueueId firstQueue() {
        return new QueueId(jdbc.sql("select id from queue order by enabled desc, id limit 1").query(Long.class).single());
    }
}
