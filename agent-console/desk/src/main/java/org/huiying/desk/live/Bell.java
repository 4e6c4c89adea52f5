package org.huiying.desk.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Redis rings: "topic T has something". Nothing of value is carried, so losing every ring costs latency, never data.
 * Messages start with the node that sent them, which does not need its own.
 */
@Component
class Bell {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final String RINGS = "huiying:rings";
    private static final String SIGNALS = "huiying:signals";
    private static final String FOLLOWED = "huiying:followed:";
    /** A node that has followers says so several times in this. */
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final String node = UUID.randomUUID().toString();
    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer listeners = new RedisMessageListenerContainer();
    private volatile boolean silent;

    Bell(StringRedisTemplate redis, RedisConnectionFactory connections) {
        this.redis = redis;
        listeners.setConnectionFactory(connections);
        listeners.afterPropertiesSet();
    }

    /** Whom it rings from {@link #open} to {@link #close}. */
    void rings(FanOut fanOut) {
        listeners.addMessageListener((message, pattern) -> {
            String[] lines = new String(message.getBody(), StandardCharsets.UTF_8).split("\n");
            if (!lines[0].equals(node)) {
                fanOut.rang(Arrays.stream(lines).skip(1).map(Topic::new).toList());
            }
        }, new ChannelTopic(RINGS));
        listeners.addMessageListener((message, pattern) -> {
            String[] lines = new String(message.getBody(), StandardCharsets.UTF_8).split("\n", 3);
            if (!lines[0].equals(node)) {
                fanOut.signalHere(new Topic(lines[1]), lines[2]);
            }
        }, new ChannelTopic(SIGNALS));
    }

    void open() {
        listeners.start();
    }

    void close() {
        listeners.stop();
    }

    void ring(Collection<Topic> topics) {
        send(RINGS, node + "\n" + topics.stream().map(Topic::name).collect(Collectors.joining("\n")));
    }

    void signal(Topic topic, String frame) {
        send(SIGNALS, node + "\n" + topic + "\n" + frame);
    }

    /** Lets all nodes know that somebody follows the topic here. */
    void followed(Topic topic) {
        say(() -> redis.opsForValue().set(FOLLOWED + topic, node, BELIEVED));
    }

    /** Whether somebody follows the topic on any node, or did a moment ago; also while Redis cannot be asked. */
    boolean isFollowed(Topic topic) {
        try {
            return redis.hasKey(FOLLOWED + topic);
        } catch (DataAccessException e) {
            return true;
        }
    }

    private void send(String channel, String text) {
        say(() -> redis.convertAndSend(channel, text));
    }

    private void say(Runnable word) {
        try {
            word.run();
            silent = false;
        } catch (DataAccessException e) {
            if (!silent) {
                silent = true;
                log.warn("Redis does not answer: other nodes learn of changes by polling until it does", e);
            }
        }
    }
}
