package org.huiying.desk.conversation;

import java.net.URI;
import java.time.Clock;

import org.huiying.gateway.messaging.WhatsAppSettings;
import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.standin.StandIn;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Pace;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.webhook.Faults;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The messaging of the gateway, connected with a stand-in for Twilio whose time passes by command. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({TwilioSettings.class, WhatsAppSettings.class})
@ComponentScan({"org.huiying.gateway.messaging", "org.huiying.gateway.twilio"})
class MessagingSite {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "the token of the test account";
    static final String PUBLIC_URL = "https://cc.example.cn";
    static final String OURS = "+8675588888888";
    static final String TEMPLATE = "HX0123456789abcdef0123456789abcdef";

    @Bean
    SteppedTimeline timeline() {
        return new SteppedTimeline(Clock.systemUTC().instant());
    }

    @Bean(destroyMethod = "close")
    StandIn standIn(SteppedTimeline timeline) {
        StandIn standIn = new StandIn(new Account(ACCOUNT, TOKEN, URI.create(PUBLIC_URL), OURS), timeline, Pace.SPOKEN,
                new Faults(Faults.Shares.NONE, 1));
        standIn.messages().approve(TEMPLATE, "您好{{1}}，您的维修单有新进展。");
        return standIn;
    }

    @Bean
    DynamicPropertyRegistrar whereTwilioIs(StandIn standIn) {
        return properties -> properties.add("huiying.twilio.base-url", () -> standIn.rest().url().toString());
    }

    @Bean
    Proxy proxy(StandIn standIn) {
        return new Proxy(standIn);
    }

    record Proxy(StandIn standIn) {

        @EventListener
        void onServing(WebServerInitializedEvent serving) {
            standIn.webhooks().leadTo(URI.create("http://127.0.0.1:" + serving.getWebServer().getPort()));
        }
    }
}
