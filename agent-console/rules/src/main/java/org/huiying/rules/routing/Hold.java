package org.huiying.rules.routing;

import java.time.Instant;
import org.huiying.rules.agent.AgentId;

/**
 * Keeps a contact for one agent for a while; then it is anybody's. A decline or a miss ends it at once.
 *
 * @param kind {@link Kind#PREFERRED} holds while she is online, serves the queue and has the skills.
 *     {@link Kind#DIRECT} holds while she is signed in, whatever her queues and skills
 */
public record Hold(AgentId agent, Instant until, Kind kind) {

    public enum Kind {
        PREFERRED,
        DIRECT
    }
}
