package org.huiying.desk.routing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Wakes the router of this node, and by Redis the one of another. A ring that gets lost costs a part of a second. */
@Component
class RoutingBell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RoutingBell.class);
    private static final String CHANNEL = "huiying:routing";

    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer listeners = new RedisMessageListenerContainer();
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean silent;

    RoutingBell(StringRedisTemplate redis, RedisConnectionFactory connections) {
        this.redis = redis;
        listeners.setConnectionFactory(connections);
        listeners.afterPropertiesSet();
        listeners.addMessageListener((message, pattern) -> ringHere(), new ChannelTopic(CHANNEL));
    }

    /** Rings that nobody has answered yet are one ring. */
    void ringHere() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    void ring() {
        ringHere();
        try {
            redis.convertAndSend(CHANNEL, "");
            silent = false;
        } catch (DataAccessException e) {
            if (!silent) {
                silent = true;
                log.warn("Redis does not answer: a router on another node learns of events by polling until it does", e);
            }
        }
    }

    /** Returns when somebody has rung, or after this time. */
    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }

    @Override
    public void start() {
        listeners.start();
    }

    @Override
    public void stop() {
        listeners.stop();
    }

    @Override
    public boolean isRunning() {
        return listeners.isRunning();
    }
}
