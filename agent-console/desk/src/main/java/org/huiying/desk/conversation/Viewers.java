package org.huiying.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.FanOut;
import org.huiying.desk.live.Topic;
import org.huiying.desk.live.protocol.ServerFrame;
import org.huiying.desk.live.protocol.ServerFrame.Viewer;
import org.huiying.rules.conversation.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who looks at which conversation, over all nodes. Kept in Redis for a short while; never relied upon. */
@Component
public class Viewers {

    private static final Logger log = LoggerFactory.getLogger(Viewers.class);
    private static final Duration KEPT = Duration.ofSeconds(45);

    private final StringRedisTemplate redis;
    private final FanOut fanOut;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Long, Set<ConversationId>> looksAt = new ConcurrentHashMap<>();

    Viewers(StringRedisTemplate redis, FanOut fanOut, JsonMapper json, Clock clock) {
        this.redis = redis;
        this.fanOut = fanOut;
        this.json = json;
        this.clock = clock;
    }

    public void looking(ConversationId conversation, StaffMember member, boolean on) {
        String entry = member.number() + " " + member.name();
        Set<ConversationId> hers = looksAt.computeIfAbsent(member.number(), id -> ConcurrentHashMap.newKeySet());
        if (on) {
            hers.add(conversation);
        } else {
            hers.remove(conversation);
        }
        try {
            if (on ? come(conversation, entry) : gone(conversation, entry)) {
                fanOut.signal(Topic.conversation(conversation), json.writerFor(ServerFrame.class)
                        .writeValueAsString(new ServerFrame.Viewers(conversation.value(), of(conversation))));
            }
        } catch (DataAccessException e) {
            log.debug("Who looks at conversation {} is not known while Redis is out of reach", conversation, e);
        }
    }

    private boolean come(ConversationId conversation, String entry) {
        boolean news = Boolean.TRUE.equals(redis.opsForZSet().add(key(conversation), entry, clock.millis()));
        redis.expire(key(conversation), KEPT);
        return news;
    }

    private boolean gone(ConversationId conversation, String entry) {
        Long removed = redis.opsForZSet().remove(key(conversation), entry);
        return removed != null && removed > 0;
    }

    public void left(StaffMember member) {
        Set<ConversationId> hers = looksAt.remove(member.number());
        if (hers != null) {
            hers.forEach(conversation -> looking(conversation, member, false));
            looksAt.remove(member.number());
        }
    }

    /** Those who look at the conversation now. */
    public List<Viewer> of(ConversationId conversation) {
        redis.opsForZSet().removeRangeByScore(key(conversation), 0, clock.millis() - KEPT.toMillis());
        Set<String> entries = redis.opsForZSet().range(key(conversation), 0, -1);
        return entries == null ? List.of() : entries.stream().map(entry -> entry.split(" ", 2))
                .map(parts -> new Viewer(Long.parseLong(parts[0]), parts[1])).toList();
    }

    private static String key(ConversationId conversation) {
        return "huiying:viewers:" + conversation;
    }
}
