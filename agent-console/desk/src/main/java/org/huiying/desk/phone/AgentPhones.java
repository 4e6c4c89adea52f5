package org.huiying.desk.phone;

import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Device;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Spoken;
import org.springframework.stereotype.Component;

/** What the phones of those do who are brought to a caller. Every method belongs into a transaction. */
@Component
class AgentPhones {

    private final Wanting wanting;
    private final LegStore legs;
    private final Consultation consultation;
    private final CallMatters matters;
    private final Talking talking;

    AgentPhones(Wanting wanting, LegStore legs, Consultation consultation, CallMatters matters, Talking talking) {
        this.wanting = wanting;
        this.legs = legs;
        this.consultation = consultation;
        this.matters = matters;
        this.talking = talking;
    }

    /** Whoever may be a mailbox is asked to press a key. */
    Spoken answered(LegId id, CallId provider) {
        return wanting.of(id).filter(wanted -> legs.rings(id, provider, talking.now()))
                .map(wanted -> switch (wanted.leg().part().role()) {
                    case CUSTOMER -> wanted.call().says(meets(wanted));
                    case AGENT, CONSULTED, SUPERVISOR -> Spoken.inChinese(isSure(wanted.leg()) ? talks(wanted) : asks(wanted));
                })
                .orElseGet(AgentPhones::callerGone);
    }

    Spoken pressed(LegId id, CallId provider, String keys) {
        return wanting.of(id).filter(wanted -> legs.rings(id, provider, talking.now()))
                .map(wanted -> Spoken.inChinese(keys.equals("1") ? talks(wanted) : asks(wanted)))
                .orElseGet(AgentPhones::callerGone);
    }

    private static Spoken callerGone() {
        return Spoken.inChinese(new Prompt.Goodbye(Prompt.Why.CALLER_GONE));
    }

    /** Another number answers for itself; and no mailbox answers in a page. */
    private static boolean isSure(Leg leg) {
        return leg.whose().agent() == null || Device.parse(leg.whose().number()) instanceof Device.Browser;
    }

    private static Prompt asks(Wanting.Wanted wanted) {
        Prompt.Occasion why = switch (wanted.leg().part().role()) {
            case AGENT -> wanted.call().isOutgoing() ? Prompt.Occasion.CALLING_OUT : Prompt.Occasion.CALLER;
            case CUSTOMER, CONSULTED -> Prompt.Occasion.CONSULTED;
            case SUPERVISOR -> Prompt.Occasion.SUPERVISING;
        };
        return new Prompt.AskToAccept(wanted.leg().id(), why, wanted.standing().queueName());
    }

    private Prompt meets(Wanting.Wanted wanted) {
        legs.accepted(wanted.leg().id(), talking.now());
        return new Prompt.Meet(talking.with(wanted.leg(), wanted.leg().part().seat(), null));
    }

    void answeredBy(LegId id, boolean machine) {
        wanting.of(id).ifPresent(wanted -> legs.answeredBy(id, machine));
    }

    private Prompt talks(Wanting.Wanted wanted) {
        Leg leg = wanted.leg();
        if (!leg.isThere() && leg.part().role() == Leg.Role.CONSULTED) {
            consultation.joined(leg);
        }
        legs.accepted(leg.id(), talking.now());
        return talking.with(leg, leg.part().seat(), legs.live(leg.call()).map(Leg::provider).orElse(null));
    }

    /**
     * One side is over, whoever hung up: the caller's side will tell. When it never came to a talk the caller waits on,
     * in his old place.
     */
    void ended(LegId id, String why) {
        Optional<Wanting.Wanted> wanted = wanting.of(id);
        if (wanted.isEmpty()) {
            legs.ended(id, why, talking.now());
            return;
        }
        wanted.ifPresent(w -> {
            switch (w.leg().part().role()) {
                case AGENT -> hersEnded(w, why);
                case CUSTOMER, SUPERVISOR -> legs.ended(id, why, talking.now());
                case CONSULTED -> {
                    legs.ended(id, why, talking.now());
                    consultation.left(w.leg());
                }
            }
        });
    }

    private void hersEnded(Wanting.Wanted wanted, String why) {
        Leg leg = wanted.leg();
        if (wanted.call().isOutgoing()) {
            legs.ended(leg.id(), why, talking.now());
            return;
        }
        if (!leg.isThere()) {
            legs.ended(leg.id(), why, talking.now());
            consultation.giveBack(wanted.call().conversation(), wanted.standing());
            return;
        }
        switch (consultation.afterHer(wanted.call())) {
            case STAYS_WITH_THE_OTHER -> legs.ended(leg.id(), "left", talking.now());
            case WAITS_AGAIN -> {
                legs.ended(leg.id(), "left", talking.now());
                consultation.giveBack(wanted.call().conversation(), wanted.standing());
            }
            case IS_ALONE -> {
                legs.ended(leg.id(), LegStore.TALK_OVER, talking.now());
                matters.talkOver(wanted.call().conversation());
            }
        }
    }
}
