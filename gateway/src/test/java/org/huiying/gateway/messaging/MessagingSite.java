package org.huiying.gateway.messaging;

import java.net.URI;
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
import org.huiying.standin.StandIn;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Pace;
import org.huiying.standin.time.RealTimeline;
import org.huiying.standin.webhook.Faults;
import org.huiying.testing.SettableClock;
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
    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "the token of the test account";

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
    StandIn standIn(Clock clock) {
        return new StandIn(new Account(ACCOUNT, TOKEN, URI.create(PUBLIC_URL), "+8675588888888"), new RealTimeline(clock),
                Pace.SPOKEN, new Faults(Faults.Shares.NONE, 1));
    }

    @Bean
    DynamicPropertyRegistrar whereTwilioIs(StandIn twilio) {
        return properties -> properties.add("huiying.twilio.base-url", () -> twilio.rest().url().toString());
    }

    @Bean
    Desk desk() {
        return new Desk();
    }
}
