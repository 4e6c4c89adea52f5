package org.huiying.aftercare.callback;

import java.util.Map;
import java.util.Optional;

import org.huiying.aftercare.ticket.Tickets;
import org.huiying.desk.audit.AuditLog;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.Matter;
import org.huiying.rules.ticket.FollowUpResult;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketStep;
import org.springframework.stereotype.Component;

/**
 * What a callback's result does outside callbacks, in the running transaction. A ticket that has gone on by itself (its
 * customer was asked in a conversation, say) refuses the step, and keeps its own course.
 */
@Component
class FollowUps {

    private final Tickets tickets;
    private final CallbackTalk talk;
    private final AuditLog audit;

    FollowUps(Tickets tickets, CallbackTalk talk, AuditLog audit) {
        this.tickets = tickets;
        this.talk = talk;
        this.audit = audit;
    }

    Optional<Matter> matter(Callback callback) {
        TicketId ticket = callback.about().ticket();
        return ticket == null ? Optional.empty()
                : Optional.of(new Matter.OfTicket(callback.about().customer(), ticket));
    }

    void leaveMessage(Callback callback) {
        talk.leaveMessage(callback);
    }

    /** Keeps what the customer said; a content one, and one who was never reached, lets the ticket close. */
    void record(Callback callback, FollowUpResult said, AgentId by, String note) {
        TicketId ticket = callback.about().ticket();
        if (ticket != null
                && tickets.take(ticket, new TicketStep.FollowUp(said), by, note, null) instanceof Tickets.Outcome.Taken
                && said.mayClose()) {
            tickets.take(ticket, new TicketStep.Close(), by, "回访：" + said.chinese(), null);
        }
    }

    void reopen(Callback callback, FollowUpResult said, AgentId by, String note) {
        reopen(callback, "回访：", said, by, note);
    }

    /** The repair begins again, marked as a complaint in the trail and in the audit log. */
    void complain(Callback callback, FollowUpResult said, AgentId by, String note) {
        reopen(callback, "投诉：", said, by, note);
        audit.record(by, "callback.complaint", "callback:" + callback.id(), Map.of("said", said.name()));
    }

    private void reopen(Callback callback, String how, FollowUpResult said, AgentId by, String note) {
        TicketId ticket = callback.about().ticket();
        if (ticket != null) {
            String why = how + said.chinese() + (note.isBlank() ? "" : "，" + note);
            tickets.take(ticket, new TicketStep.Reopen(why), by, why, null);
        }
    }
}
