package org.huiying.rules.routing;

import java.time.Instant;
import java.util.List;
import org.huiying.rules.agent.AgentId;

/** Why a contact has no agent yet. */
public sealed interface WhyWaiting {

    /** It is not waiting at all: it is with an agent, or routing does not know it. */
    record NotWaiting() implements WhyWaiting {}

    /** It is being offered to an agent right now. */
    record OnOffer(List<AgentId> agents, Instant until) implements WhyWaiting {}

    record QueueIsClosed() implements WhyWaiting {}

    record HeldFor(AgentId agent, Instant until) implements WhyWaiting {}

    /** Nobody who serves the queue is online. */
    record NoAgentOnline(int configured) implements WhyWaiting {}

    /** Nobody who is online has the skills, or takes the channel, in any ring that is open now. */
    record NoSkill(int online) implements WhyWaiting {}

    /** All who may take it are busy or wrapping up. */
    record NoCapacity(int qualified) implements WhyWaiting {}

    /** Nobody has enough room, and this agent gets nothing less urgent until she has. */
    record Draining(AgentId agent) implements WhyWaiting {}

    /** Those who have room are kept for more urgent contacts that need more of it, a call for example. */
    record KeptForHeavier(int agents) implements WhyWaiting {}

    /** Those who have room stay free: so many are reserved for other work. */
    record Reserved(int reserve) implements WhyWaiting {}

    /** Those who have room take this queue's contacts only later. */
    record TooEarly(Instant until) implements WhyWaiting {}

    /** Those who are free have just declined or missed it. */
    record CoolingDown(int free) implements WhyWaiting {}
}
