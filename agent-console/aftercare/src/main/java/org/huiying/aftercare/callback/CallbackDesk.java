package org.huiying.aftercare.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackCause;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackState;
import org.huiying.rules.callback.Matter;
import org.huiying.rules.callback.NextStep;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with callbacks, apart from reporting results. */
@Component
class CallbackDesk {

    private final CallbackStore store;
    private final Callbacks callbacks;
    private final Reckoning reckoning;
    private final AuditLog audit;
    private final Clock clock;

    CallbackDesk(CallbackStore store, Callbacks callbacks, Reckoning reckoning, AuditLog audit, Clock clock) {
        this.store = store;
        this.callbacks = callbacks;
        this.reckoning = reckoning;
        this.audit = audit;
        this.clock = clock;
    }

    enum Outcome { CHANGED, DONE, CALLING, UNKNOWN }

    CallbackId want(CallbackApi.Wanted wanted, AgentId by) {
        Instant now = clock.instant();
        if (!wanted.dueAt().isAfter(now)) {
            throw Refused.invalid("dueAt", "请选择将来的时间", "dueAt: (expected: later than now)");
        }
        CallbackCause cause = switch (wanted.reason()) {
            case "PROMISED_ANSWER" -> new CallbackCause.AnswerPromised(wanted.dueAt());
            case "CHOSEN_TIME" -> new CallbackCause.TimeChosen(wanted.dueAt());
            default -> throw Refused.invalid("reason", "请选择回访原因", "reason: (expected: PROMISED_ANSWER or CHOSEN_TIME)");
        };
        return callbacks.want(new NewCallback(matter(wanted), cause,
                wanted.queueId() == null ? null : new QueueId(wanted.queueId()), wanted.phone(), by,
                wanted.note() == null ? "" : wanted.note().strip(), by, now));
    }

    private static Matter matter(CallbackApi.Wanted wanted) {
        CustomerId customer = new CustomerId(wanted.customerId());
        if (wanted.ticketId() != null) {
            return new Matter.OfPromise(customer, new TicketId(wanted.ticketId()));
        }
        return wanted.conversationId() == null ? new Matter.OfCustomer(customer)
                : new Matter.OfConversation(customer, new ConversationId(wanted.conversationId()));
    }

    /** Another time, and where it was wrong another number. The time is one that a person chose: holidays do not matter. */
    @Transactional
    public Outcome reschedule(CallbackId id, Instant at, @Nullable String phone, AgentId by) {
        Optional<Callback> held = store.lock(id);
        Outcome may = may(held);
        if (may == Outcome.CHANGED) {
            if (phone != null && !phone.isBlank()) {
                store.setPhone(id, phone.strip());
            }
            callbacks.move(id, reckoning.chosen(at, held.orElseThrow()));
            audit.record(by, "callback.reschedule", "callback:" + id, Map.of("at", at));
        }
        return may;
    }

    @Transactional
    public Outcome cancel(CallbackId id, String why, AgentId by) {
        Outcome may = may(store.lock(id));
        if (may == Outcome.CHANGED) {
            store.note(id, "取消：" + why.strip());
            callbacks.end(id, NextStep.Outcome.CANCELLED);
            audit.record(by, "callback.cancel", "callback:" + id, Map.of());
        }
        return may;
    }

    private static Outcome may(Optional<Callback> held) {
        return held.map(callback -> callback.state() == CallbackState.CALLING ? Outcome.CALLING
                : callback.state().isLive() ? Outcome.CHANGED : Outcome.DONE).orElse(Outcome.UNKNOWN);
    }
}
