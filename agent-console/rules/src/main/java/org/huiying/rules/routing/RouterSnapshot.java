package org.huiying.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** All that the router knows, as plain rows: what a database keeps so that another node can go on. */
public record RouterSnapshot(
        Instant now, List<QueueRow> queues, List<AgentRow> agents, List<ContactRow> contacts) {

    public RouterSnapshot {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
        contacts = List.copyOf(contacts);
    }

    /** @param handling measured time of one contact by channel; where there is none yet the expected one counts */
    public record QueueRow(QueueId queue, QueueSettings settings, boolean open, Map<Channel, Duration> handling) {

        public QueueRow {
            handling = Map.copyOf(handling);
        }
    }

    /** @param wrapUps in the order of their contacts */
    public record AgentRow(
            AgentId agent, AgentProfile profile, Presence presence, Standing standing, List<WrapUpRow> wrapUps) {

        public AgentRow {
            wrapUps = List.copyOf(wrapUps);
        }
    }

    /**
     * What an agent's place among others is decided by.
     *
     * @param misses offers missed in a row
     * @param takenToday contacts accepted since the day began
     * @param turns the number of her last offer among all offers of a queue, by queue
     */
    public record Standing(Instant idleSince, int misses, int takenToday, Map<QueueId, Long> turns) {

        public Standing {
            turns = Map.copyOf(turns);
        }
    }

    /**
     * A contact that waits, is offered or is talked with.
     *
     * @param position the place that was announced last; 0 for none
     */
    public record ContactRow(
            Arrival arrival, Wants wants, Place place, Phase phase, Attempts attempts, int position) {}

    /**
     * @param enteredAt when it came into this queue
     * @param visited queues that it has overflowed from
     */
    public record Place(QueueId queue, Instant enteredAt, Set<QueueId> visited) {

        public Place {
            visited = Set.copyOf(visited);
        }
    }

    /** Where a contact stands. */
    public sealed interface Phase {}

    /** @param drains the agent who is kept for it, null for none */
    public record Waiting(@Nullable AgentId drains) implements Phase {}

    /** @param offers those that stand, at least one, by their numbers */
    public record Offered(List<OpenOffer> offers) implements Phase {

        public Offered {
            offers = List.copyOf(offers);
        }
    }

    /** An offer that has not been answered yet. */
    public record OpenOffer(int offer, AgentId agent, Instant expiresAt) {}

    public record Active(AgentId agent, Instant since) implements Phase {}

    /**
     * @param offers how many offers it has had
     * @param coolingDown agents who are not offered it until then
     */
    public record Attempts(int offers, Map<AgentId, Instant> coolingDown) {

        public Attempts {
            coolingDown = Map.copyOf(coolingDown);
        }
    }

    /** @param since when she accepted the contact: handling time counts from then */
    public record WrapUpRow(ContactId contact, QueueId queue, Channel channel, Instant since, Instant until) {}
}
