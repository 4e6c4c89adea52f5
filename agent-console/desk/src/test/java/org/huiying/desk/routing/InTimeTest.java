package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.Hold;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.Wants;
import org.junit.jupiter.api.Test;

class InTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant AHEAD = NOW.plusSeconds(3600);
    private static final ContactId CONTACT = new ContactId(1);
    private static final AgentId AGENT = new AgentId(2);

    @Test
    void whatHappenedByNowStaysAsItIs() {
        RoutingEvent event = new RoutingEvent.WrapUpExtended(NOW, CONTACT, AGENT, AHEAD);
        assertThat(InTime.put(event, NOW)).isSameAs(event);
        assertThat(InTime.of(event, NOW)).isEqualTo(NOW);
    }

    @Test
    void holdOfANodeWhoseClockIsAheadIsAsLongAsItWasMeant() {
        Wants wants = new Wants(0, Needs.NONE, List.of(new Hold(AGENT, AHEAD.plusSeconds(30), Hold.Kind.OWNER)), Set.of());
        RoutingEvent event = new RoutingEvent.ContactEnqueued(
                AHEAD, new QueueId(3), new Arrival(CONTACT, Channel.PHONE, AHEAD), wants);
        assertThat(InTime.of(event, NOW)).isEqualTo(NOW);
        assertThat(((RoutingEvent.ContactEnqueued) InTime.put(event, NOW)).wants().holds())
                .containsExactly(new Hold(AGENT, NOW.plusSeconds(30), Hold.Kind.OWNER));
    }

    @Test
    void wrapUpAndTransferOfSuchANodeEndInTime() {
        assertThat(InTime.put(new RoutingEvent.WrapUpExtended(AHEAD, CONTACT, AGENT, AHEAD.plusSeconds(60)), NOW))
                .isEqualTo(new RoutingEvent.WrapUpExtended(NOW, CONTACT, AGENT, NOW.plusSeconds(60)));
        AgentId to = new AgentId(4);
        assertThat(InTime.put(new RoutingEvent.TransferredToAgent(AHEAD, CONTACT, AGENT, to, AHEAD.plusSeconds(20)), NOW))
                .isEqualTo(new RoutingEvent.TransferredToAgent(NOW, CONTACT, AGENT, to, NOW.plusSeconds(20)));
    }
}
