package org.huiying.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** A call that waits for the whole of an agent, and chats that come after it. */
class DrainTest {

    private static final QueueId QUEUE = new QueueId(1);
    private static final AgentId AGENT = new AgentId(1);

    private final Router router = new Router();
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");

    /** The simulation against exact theory found this one: chats behind the call were let in with the chat before it. */
    @Test
    void agentWhoIsFreeAgainTakesNothingThatCameAfterTheCall() {
        QueueSettings plain = QueueSettings.plain(Duration.ofSeconds(20));
        Serving draining = new Serving(List.of(Ring.EVERYONE), AgentOrder.LONGEST_IDLE, true);
        tell(new RoutingEvent.QueueConfigured(now, QUEUE, new QueueSettings(
                plain.target(), draining, plain.offers(), plain.wrapUp(), plain.limits(), plain.announcing())));
        tell(new RoutingEvent.AgentConfigured(now, AGENT, new AgentProfile(
                Map.of(), AgentProfile.serving(Set.of(QUEUE)), Capacity.DEFAULT, 2, true)));
        tell(new RoutingEvent.AgentStateChanged(now, AGENT, Presence.ONLINE));
        arrive(1, Channel.PHONE);
        tell(new RoutingEvent.OfferAccepted(now, new ContactId(1), 1, AGENT));
        arrive(2, Channel.CHAT);
        arrive(3, Channel.PHONE);
        arrive(4, Channel.CHAT);

        assertThat(offered(new RoutingEvent.ContactEnded(later(), new ContactId(1)))).containsExactly(2L);
        assertThat(offered(new RoutingEvent.ContactEnded(later(), new ContactId(2)))).containsExactly(3L);
        assertThat(offered(new RoutingEvent.ContactEnded(later(), new ContactId(3)))).containsExactly(4L);
    }

    private Instant later() {
        now = now.plusSeconds(1);
        return now;
    }

    private void arrive(long contact, Channel channel) {
        tell(new RoutingEvent.ContactEnqueued(
                later(), QUEUE, new Arrival(new ContactId(contact), channel, now), Wants.NOTHING_SPECIAL));
    }

    private List<Decision> tell(RoutingEvent event) {
        return router.handle(event);
    }

    private List<Long> offered(RoutingEvent event) {
        return tell(event).stream()
                .filter(Decision.Offer.class::isInstance)
                .map(offer -> ((Decision.Offer) offer).contact().value())
                .toList();
    }
}
