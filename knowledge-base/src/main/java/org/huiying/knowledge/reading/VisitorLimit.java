package org.huiying.knowledge.reading;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.huiying.knowledge.article.ArticleRefused;
import org.springframework.stereotype.Component;

/** How often one address may search and read, on this node. Addresses that came last are remembered. */
@Component
class VisitorLimit {

    private static final int REMEMBERED = 20_000;

    private final VisitorSettings settings;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    VisitorLimit(VisitorSettings settings) {
        this.settings = settings;
    }

    void check(String address) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(address, one -> fresh());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ArticleRefused.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket fresh() {
        int perMinute = settings.requestsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build();
    }
}
