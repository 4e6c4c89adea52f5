package org.huiying.oversight;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.huiying.aftercare.callback.CallbackFigures;
import org.huiying.aftercare.ticket.TicketFigures;
import org.huiying.desk.conversation.ConversationRows;
import org.huiying.desk.routing.RoutingSettings;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.queue.QueueId;
import org.huiying.testing.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Oversight on the parts of the desk that it stands on; of the router only what it is told is kept. */
@Configuration
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"org.huiying.desk.live", "org.huiying.desk.agent"})
@ComponentScan({"org.huiying.oversight.settings", "org.huiying.oversight.wallboard", "org.huiying.oversight.report", "org.huiying.oversight.staffing",
        "org.huiying.desk.agent", "org.huiying.desk.audit", "org.huiying.desk.live", "org.huiying.desk.problem"})
@Import({ConversationRows.class, TicketFigures.class, CallbackFigures.class})
public class OversightApp {

    /** A Saturday noon in China. */
    public static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    @Bean
    SettableClock clock() {
        return new SettableClock(NOON, OpeningHours.CHINA);
    }

    @Bean
    Told told() {
        return new Told(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }

    /** What routing was told. */
    public record Told(List<QueueId> queues, List<AgentId> agents) implements RoutingSettings {

        @Override
        public void queueChanged(QueueId queue) {
            queues.add(queue);
        }

        @Override
        public void agentChanged(AgentId agent) {
            agents.add(agent);
        }
    }
}
