package org.huiying.desk.intake;

import java.util.concurrent.CompletionException;

import org.huiying.desk.conversation.Appended;
import org.huiying.desk.conversation.CustomerSays;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The inbox of every channel. A message in a conversation that is under way takes the short way through the message
 * log, many to a commit; whatever changes more than that has a transaction of its own.
 */
@Component
class Intake implements Inbox {

    private final TransactionTemplate transaction;
    private final Receipts receipts;
    private final CustomerSays says;
    private final CustomerSteps steps;
    private final CustomerSignals signals;
    private final OptingOut optingOut;

    Intake(TransactionTemplate transaction, Receipts receipts, CustomerSays says, CustomerSteps steps,
           CustomerSignals signals, OptingOut optingOut) {
        this.transaction = transaction;
        this.receipts = receipts;
        this.says = says;
        this.steps = steps;
        this.signals = signals;
        this.optingOut = optingOut;
    }

    @Override
    public Receipt receive(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Said said -> optingOut.concerns(said) ? once(said) : said(said);
            case Inbound.Once once -> once(once);
            case Inbound.Signal signal -> signals.take(signal);
        };
    }

    private Receipt said(Inbound.Said said) {
        try {
            return says.inOpenConversation(said.from(), said.id().asUuid(), said.content())
                    .map(Intake::receipt)
                    .orElseGet(() -> once(said));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Receipt once(Inbound.Once inbound) {
        return transaction.execute(status -> {
            receipts.takeTurn(inbound.from());
            return receipts.given(inbound).orElseGet(() -> {
                Receipt receipt = steps.take(inbound);
                if (receipt instanceof Receipt.Accepted accepted) {
                    receipts.give(inbound, accepted);
                } else {
                    status.setRollbackOnly();
                }
                return receipt;
            });
        });
    }

    static Receipt receipt(Appended appended) {
        return switch (appended) {
            case Appended.Stored stored -> new Receipt.Accepted(stored.seq(), stored.at());
            case Appended.Rejected rejected -> new Receipt.Refused(rejected.code(), rejected.words(), rejected.wordsEn());
        };
    }
}
