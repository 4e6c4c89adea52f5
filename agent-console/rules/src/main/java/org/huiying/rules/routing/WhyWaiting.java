package org.huiying.rules.routing;

import java.time.Instant;
import org.huiying.rules.agent.AgentId;

/** Why a contact has no agent yet. */
public sealed interface WhyWaiting {

    /** It is not waiting at all: it is with an agent, or routing does not know it. */
    record NotWaiting() implements WhyWaiting {}

    /** It is being offered to an agent right now. */
    record OnOffer(AgentId agent, Instant until) implements WhyWaiting {}

    record QueueIsClosed() implements WhyWaiting {}

    record HeldFor(AgentId agent, Instant until) implements WhyWaiting {}

    /** Nobody who serves the queue is online. */
    record NoAgentOnline(int configured) implements WhyWaiting {}

    /** Nobody who is online has the skills, or takes the channel, in any ring that is open now. */
    record NoSkill(int online) implements WhyWaiting {}

    /** All who may take it are busy or wrapping up. */
    record NoCapacity(int qualified) implements WhyWaiting {}

    /** Those who are free have just declined or missed it. */
    record CoolingDown(int free) implements WhyWaiting {}
}
