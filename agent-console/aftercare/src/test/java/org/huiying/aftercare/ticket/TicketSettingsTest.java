package org.huiying.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TicketSettingsTest {

    private static final TicketSettings DEFAULTS = bind(Map.of());

    @Test
    void hasTheseDefaults() {
        assertThat(DEFAULTS).isEqualTo(new TicketSettings(true, Duration.ofHours(6), Duration.ofHours(7),
                List.of("09:00-12:00", "13:00-18:00"), 0.2, new TicketSettings.Urge(Duration.ofHours(1),
                Duration.ofHours(2), Duration.ofMinutes(30), Duration.ofDays(3))));
    }

    @Test
    void isSetByTheseNames() {
        assertThat(bind(Map.of("huiying.ticket.auto-dispatch", "false", "huiying.ticket.arrival-city", "4h",
                "huiying.ticket.arrival-suburb", "5h", "huiying.ticket.working-hours", "08:00-17:00",
                "huiying.ticket.risk-share", "0.5", "huiying.ticket.urge.dispatcher", "10m",
                "huiying.ticket.urge.supervisor", "20m", "huiying.ticket.urge.accept", "5m",
                "huiying.ticket.urge.taken-in", "2d"))).isEqualTo(new TicketSettings(false, Duration.ofHours(4),
                Duration.ofHours(5), List.of("08:00-17:00"), 0.5, new TicketSettings.Urge(Duration.ofMinutes(10),
                Duration.ofMinutes(20), Duration.ofMinutes(5), Duration.ofDays(2))));
    }

    private static TicketSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("huiying.ticket", TicketSettings.class);
    }
}
