package org.huiying.rules.routing;

import java.time.Instant;
import org.huiying.rules.agent.AgentId;

/**
 * Keeps a contact for one agent for a while; then it is somebody else's. A decline or a miss ends it at once.
 *
 * @param kind {@link Kind#PREFERRED} and {@link Kind#OWNER} hold while she is online, serves the queue and has the skills.
 *     {@link Kind#DIRECT} holds while she is signed in, whatever her queues and skills
 */
public record Hold(AgentId agent, Instant until, Kind kind) {

    public enum Kind {
        /** Who served the customer last. */
        PREFERRED,
        /** Who owns the matter (首问责任制). */
        OWNER,
        /** To whom somebody gave it by name. */
        DIRECT
    }
}
