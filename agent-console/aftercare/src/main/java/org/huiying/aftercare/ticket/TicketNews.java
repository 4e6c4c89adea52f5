package org.huiying.aftercare.ticket;

import java.util.Map;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.ticket.TicketPromise;
import org.springframework.stereotype.Component;

/** Tells pages that follow the desk what changed on a ticket. Every call belongs into a transaction. */
@Component
class TicketNews {

    private final LiveLog live;

    TicketNews(LiveLog live) {
        this.live = live;
    }

    void changed(Ticket now) {
        Ticket.Who who = now.who();
        live.append(Topic.DESK, "ticket", new Changed(now.id().value(), now.number().value(),
                now.standing().state().name(), who.customer().value(),
                who.conversation() == null ? 0 : who.conversation().value(), now.version()));
    }

    /** The type of the event {@code ticket}; without a conversation its number is 0. */
    record Changed(long id, String number, String state, long customerId, long conversationId, int version) {}

    /** A promise is at risk, or broken, and somebody is urged (催办). */
    void urged(Ticket ticket, TicketPromise promise, String level) {
        live.append(Topic.DESK, "ticket-urged", Map.of("id", ticket.id().value(), "number", ticket.number().value(),
                "promise", promise.kind().name(), "due", promise.due(), "level", level));
    }

    void notice(AgentId agent, Ticket ticket, TicketPromise promise, String level) {
        live.append(Topic.agent(agent), "notice", Map.of("code", "ticket-urged", "text",
                "催办：工单 " + ticket.number() + (level.equals("AT_RISK") ? " 即将超时" : " 已超时"),
                "ticket", ticket.id().value(), "promise", promise.kind().name()));
    }
}
