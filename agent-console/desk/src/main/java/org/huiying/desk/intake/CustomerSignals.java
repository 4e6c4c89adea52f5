package org.huiying.desk.intake;

import java.time.Clock;

import org.huiying.desk.conversation.ReadMarks;
import org.huiying.desk.conversation.TypingSigns;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Receipt;
import org.springframework.stereotype.Component;

/** What may be repeated without harm: read, arrived, typing. */
@Component
class CustomerSignals {

    private final ReadMarks marks;
    private final TypingSigns typing;
    private final Clock clock;

    CustomerSignals(ReadMarks marks, TypingSigns typing, Clock clock) {
        this.marks = marks;
        this.typing = typing;
        this.clock = clock;
    }

    Receipt take(Inbound.Signal signal) {
        switch (signal) {
            case Inbound.Seen seen -> marks.readByCustomer(seen.from(), seen.upTo());
            case Inbound.Delivered delivered -> marks.arrivedAtCustomer(delivered.from(), delivered.upTo());
            case Inbound.Typing sign -> typing.byCustomer(sign.from(), sign.on());
        }
        return new Receipt.Accepted(0, clock.instant());
    }
}
