package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.huiying.desk.audit.AuditLog;
import org.huiying.gateway.contact.call.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what was recorded here, and removes it when its time is over: here first, then at the provider, which is asked
 * until it is done.
 */
@Component
class RecordingKeeping {

    private static final Logger log = LoggerFactory.getLogger(RecordingKeeping.class);

    private final RecordingStore store;
    private final PhoneSettings settings;
    private final ObjectProvider<Calls> provider;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordingKeeping(RecordingStore store, PhoneSettings settings, ObjectProvider<Calls> provider, AuditLog audit,
                       TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.provider = provider;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void fetch() {
        provider.ifAvailable(line -> store.toFetch().forEach(recording -> {
            try {
                store.keep(recording, line.fetch(recording));
            } catch (Calls.Unreachable e) {
                log.warn("Could not fetch recording {}; it is tried again", recording, e);
            }
        }));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void remove() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            int deleted = store.delete(now.minus(settings.keepRecordings()), now);
            if (deleted > 0) {
                audit.record(null, "recording.delete", "recordings", Map.of("number", deleted));
            }
        });
        provider.ifAvailable(line -> store.toRemove().forEach(recording -> {
            try {
                line.delete(recording);
                store.removed(recording, clock.instant());
            } catch (Calls.Unreachable e) {
                log.warn("Could not delete recording {} at the provider; it is tried again", recording, e);
            }
        }));
    }
}
