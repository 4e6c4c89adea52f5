package org.huiying.standin.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** What goes wrong with webhooks: by command for the next that fits, otherwise by chance. */
public final class Faults {

    /** Shares in percent. */
    public record Shares(int doubled, int late, int lost) {

        public static final Shares NONE = new Shares(0, 0, 0);

        public Shares {
            if (doubled < 0 || late < 0 || lost < 0 || doubled + late + lost > 100) {
                throw new IllegalArgumentException("shares: " + doubled + ", " + late + ", " + lost
                        + " (expected: 0-100 percent together)");
            }
        }
    }

    private static final int LATEST_MILLIS = 8_000;

    private record Order(String inUrl, Treatment treatment) {}

    private final Shares shares;
    private final Random random;
    private final List<Order> orders = new ArrayList<>();

    public Faults(Shares shares, long seed) {
        this.shares = shares;
        this.random = new Random(seed);
    }

    /** The next webhook whose address has this in it is treated so. */
    public synchronized void next(String inUrl, Treatment treatment) {
        orders.add(new Order(inUrl, treatment));
    }

    public synchronized void forget() {
        orders.clear();
    }

    synchronized Treatment of(Webhook webhook) {
        for (Iterator<Order> left = orders.iterator(); left.hasNext();) {
            Order order = left.next();
            if (webhook.url().toString().contains(order.inUrl())) {
                left.remove();
                return order.treatment();
            }
        }
        int draw = random.nextInt(100);
        if (draw < shares.doubled()) {
            return Treatment.doubled(Duration.ofMillis(random.nextInt(LATEST_MILLIS)));
        }
        if (draw < shares.doubled() + shares.late()) {
            return Treatment.late(Duration.ofMillis(random.nextInt(LATEST_MILLIS)));
        }
        return draw < shares.doubled() + shares.late() + shares.lost() ? Treatment.LOST : Treatment.AT_ONCE;
    }
}
