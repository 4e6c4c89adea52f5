package org.huiying.desk.live;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes events that nobody will resume from: who stayed away longer begins with a snapshot. */
@Component
class Retention {

    private final LiveStore store;
    private final Settings settings;
    private final Clock clock;

    Retention(LiveStore store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param kept how long a client may be away and still get every event that it missed */
    @ConfigurationProperties("huiying.live")
    record Settings(@DefaultValue("3d") Duration kept) {}

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void remove() {
        store.removeBefore(clock.instant().minus(settings.kept()));
    }
}
