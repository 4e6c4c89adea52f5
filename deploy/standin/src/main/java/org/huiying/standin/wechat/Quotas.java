package org.huiying.standin.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who may be answered until when and how often: renewed by what he does, never added up. */
final class Quotas {

    private static final int OUT_OF_TIME = 45015;
    private static final int OUT_OF_COUNT = 45047;

    private record Quota(Instant until, int left) {}

    private final Map<String, Quota> quotas = new HashMap<>();

    void renew(String who, Instant now, Duration lasts, int messages) {
        Quota before = quotas.get(who);
        Instant until = now.plus(lasts);
        quotas.put(who, before == null || !before.until().isAfter(now) ? new Quota(until, messages)
                : new Quota(before.until().isAfter(until) ? before.until() : until, Math.max(before.left(), messages)));
    }

    boolean knows(String who) {
        return quotas.containsKey(who);
    }

    /** 0 when he may be answered, which then counts; otherwise the error. */
    int spend(String who, Instant now) {
        Quota quota = quotas.get(who);
        if (quota == null || !quota.until().isAfter(now)) {
            return OUT_OF_TIME;
        }
        if (quota.left() == 0) {
            return OUT_OF_COUNT;
        }
        quotas.put(who, new Quota(quota.until(), quota.left() - 1));
        return 0;
    }

    void end(String who) {
        quotas.computeIfPresent(who, (name, quota) -> new Quota(Instant.EPOCH, quota.left()));
    }

    void use(String who) {
        quotas.computeIfPresent(who, (name, quota) -> new Quota(quota.until(), 0));
    }

    void forget() {
        quotas.clear();
    }
}
