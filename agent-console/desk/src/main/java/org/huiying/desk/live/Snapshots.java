package org.huiying.desk.live;

import java.util.List;
import java.util.function.LongFunction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the state of a topic together with the number of its newest event, as of one moment. */
@Component
public class Snapshots {

    private final LiveStore store;
    private final TransactionTemplate oneMoment;

    Snapshots(LiveStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /** What {@code read} finds, followed by the events after the number that it is given, equals a later snapshot. */
    public <T> T of(Topic topic, LongFunction<T> read) {
        return oneMoment.execute(status -> read.apply(store.newest(List.of(topic)).getOrDefault(topic, 0L)));
    }
}
