package org.huiying.bench.router;

import java.util.List;
import java.util.function.Consumer;
import org.huiying.desk.conversation.ContactChanges;
import org.huiying.desk.routing.ContactStep;
import org.huiying.desk.routing.RoutedContacts;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands between the router's host and what its decisions do to contacts: hears of every step when it is durable, and can
 * leave contacts alone, so that the router's own tables are measured by themselves.
 */
class StepWatch implements RoutedContacts {

    private final ContactChanges contacts;
    private volatile boolean everything = true;
    private volatile Consumer<List<ContactStep>> durable = steps -> { };

    StepWatch(ContactChanges contacts) {
        this.contacts = contacts;
    }

    /** @param heard called by the router's thread after each commit */
    void watch(boolean withContacts, Consumer<List<ContactStep>> heard) {
        everything = withContacts;
        durable = heard;
    }

    @Override
    public void carryOut(List<ContactStep> steps) {
        if (everything) {
            contacts.carryOut(steps);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                durable.accept(steps);
            }
        });
    }
}
