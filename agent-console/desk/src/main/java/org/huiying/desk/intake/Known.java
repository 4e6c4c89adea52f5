package org.huiying.desk.intake;

import org.huiying.rules.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Whom of ours a customer knows.
 *
 * @param owner who first took the matter and keeps it until it is closed (首问责任制)
 * @param last  who served him last
 */
public record Known(@Nullable AgentId owner, @Nullable AgentId last) {

    public static final Known NOBODY = new Known(null, null);
}
