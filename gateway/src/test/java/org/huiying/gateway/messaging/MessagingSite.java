package org.huiying.gateway.messaging;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.huiying.gateway.contact.DeskInMemory;
import org.huiying.gateway.contact.SigningKey;
import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.standin.StandIn;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Pace;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.webhook.Faults;
import org.huiying.testing.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Text and WhatsApp messages between a stand-in for Twilio and a desk that only remembers. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({TwilioSettings.class, WhatsAppSettings.class})
@ComponentScan(basePackageClasses = {MessagingSite.class, TwilioSettings.class})
class MessagingSite {

    static final String PUBLIC_URL = "https://cc.example.cn/service";
    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "the token of the test account";
    static final String OURS = "+8675588888888";
    static final String TEMPLATE = "HX0123456789abcdef0123456789abcdef";

    @Bean
    Clock clock() {
        return new SettableClock(Instant.parse("2026-11-02T02:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    SteppedTimeline timeline(Clock clock) {
        return new SteppedTimeline(clock.instant());
    }

    @Bean
    StandIn standIn(SteppedTimeline timeline) {
        StandIn standIn = new StandIn(new Account(ACCOUNT, TOKEN, URI.create(PUBLIC_URL), OURS), timeline, Pace.SPOKEN,
                new Faults(Faults.Shares.NONE, 1));
        standIn.messages().approve(TEMPLATE, "您好{{1}}，您的维修单{{2}}有新进展，请回复任意内容查看。");
        return standIn;
    }

    @Bean
    DynamicPropertyRegistrar whereTwilioIs(StandIn twilio) {
        return properties -> properties.add("huiying.twilio.base-url", () -> twilio.rest().url().toString());
    }

    @Bean
    DeskInMemory desk() {
        return new DeskInMemory();
    }

    @Bean
    SigningKey signingKey() {
        return () -> "thirty-two bytes that nobody knows".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Behind the proxy at the public address. */
    @Bean
    Proxy proxy(StandIn twilio) {
        return new Proxy(twilio);
    }

    record Proxy(StandIn twilio) {

        @EventListener
        void onServing(WebServerInitializedEvent serving) {
            twilio.webhooks().leadTo(URI.create("http://127.0.0.1:" + serving.getWebServer().getPort()));
        }
    }
}
