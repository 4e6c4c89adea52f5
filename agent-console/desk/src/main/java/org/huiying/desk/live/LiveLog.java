package org.huiying.desk.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.huiying.desk.live.LiveStore.Draft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where every feature leaves what its followers must see. Events are numbered and stored in the transaction of the
 * change itself; followers are told only after it has been committed, so nobody sees what a crash could take back.
 */
@Component
public class LiveLog {

    private final LiveStore store;
    private final FanOut fanOut;
    private final JsonMapper json;
    private final Clock clock;

    LiveLog(LiveStore store, FanOut fanOut, JsonMapper json, Clock clock) {
        this.store = store;
        this.fanOut = fanOut;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an event to the running transaction. Numbers are given just before the commit, in the order of topic
     * names, whatever the order of calls.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(Topic topic, String type, Object data) {
        pending().add(new Draft(topic, clock.instant(), type, json.writeValueAsString(data)));
    }

    private List<Draft> pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A live event needs a transaction (expected: the one of its change)");
        }
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Flush flush && flush.owner() == this) {
                return flush.drafts;
            }
        }
        var flush = new Flush();
        TransactionSynchronizationManager.registerSynchronization(flush);
        return flush.drafts;
    }

    /** Stores what one transaction gathered, and passes it on when the database has it. */
    private final class Flush implements TransactionSynchronization {

        private final List<Draft> drafts = new ArrayList<>();
        private List<LiveEvent> stored = List.of();

        private LiveLog owner() {
            return LiveLog.this;
        }

        @Override
        public int getOrder() {
            return 1000;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            stored = store.append(drafts);
        }

        @Override
        public void afterCommit() {
            fanOut.committed(stored);
        }
    }
}
