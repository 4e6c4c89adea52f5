package org.huiying.gateway.webchat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** How often somebody may do something, on this node. Those who came last are remembered. */
@Component
class Limits {

    private static final int REMEMBERED = 50_000;

    private final WebChatSettings.Rates rates;
    private final TimeMeter time;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Limits(WebChatSettings settings, Clock clock) {
        this.rates = settings.rates();
        this.time = new ClockTime(clock);
    }

    /** Empty when it may be done now, otherwise how long to wait. */
    Optional<Duration> take(Kind kind, Object who) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(new Key(kind, who), this::fresh);
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Throws the problem that tells when to try again. */
    void check(Kind kind, Object who) {
        take(kind, who).ifPresent(wait -> {
            throw VisitProblem.tooMany(wait);
        });
    }

    private Bucket fresh(Key key) {
        int perMinute = key.kind().rate.applyAsInt(rates);
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** What is counted apart. */
    enum Kind {
        SESSION(WebChatSettings.Rates::sessions),
        MESSAGE(WebChatSettings.Rates::messages),
        SIGNAL(WebChatSettings.Rates::signals),
        UPLOAD(WebChatSettings.Rates::uploads),
        READ(WebChatSettings.Rates::reads);

        private final ToIntFunction<WebChatSettings.Rates> rate;

        Kind(ToIntFunction<WebChatSettings.Rates> rate) {
            this.rate = rate;
        }
    }

    private record Key(Kind kind, Object who) {}

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
