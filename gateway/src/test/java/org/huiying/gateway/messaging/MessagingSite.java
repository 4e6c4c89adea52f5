package org.huiying.gateway.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.DeliveryReports;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.testing.SettableClock;
import org.huiying.testing.twilio.FakeTwilio;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Text messages between a stand-in for Twilio and a desk that only remembers. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(TwilioSettings.class)
@ComponentScan(basePackageClasses = {MessagingSite.class, TwilioSettings.class})
class MessagingSite {

    static final String PUBLIC_URL = "https://cc.example.cn/service";

    /** Takes in each id once. */
    static final class Desk implements Inbox, DeliveryReports {
        final List<Inbound> received = new CopyOnWriteArrayList<>();
        final Map<ExternalId, List<Delivery>> reported = new LinkedHashMap<>();
        private final Set<ExternalId> seen = new HashSet<>();
        Receipt.@Nullable Refused refusal;

        @Override
        public synchronized Receipt receive(Inbound inbound) {
            if (refusal != null) {
                return refusal;
            }
            if (inbound instanceof Inbound.Once once && seen.add(once.id())) {
                received.add(inbound);
            }
            return new Receipt.Accepted(received.size(), Instant.EPOCH);
        }

        @Override
        public synchronized void report(ExternalId outbound, Delivery delivery) {
            reported.computeIfAbsent(outbound, id -> new CopyOnWriteArrayList<>()).add(delivery);
        }
    }

    @Bean
    Clock clock() {
        return new SettableClock(Instant.parse("2026-11-02T02:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    FakeTwilio fakeTwilio(Clock clock) {
        return new FakeTwilio(clock);
    }

    @Bean
    DynamicPropertyRegistrar whereTwilioIs(FakeTwilio twilio) {
        return properties -> properties.add("huiying.twilio.base-url", twilio::url);
    }

    @Bean
    Desk desk() {
        return new Desk();
    }
}
