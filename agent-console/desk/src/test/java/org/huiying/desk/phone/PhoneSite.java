package org.huiying.desk.phone;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.standin.StandIn;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Pace;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.webhook.Faults;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The telephone of the gateway, connected with a stand-in for Twilio whose time passes by command: nothing rehearses beside it. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
@ComponentScan(basePackages = {"org.huiying.gateway.phone", "org.huiying.gateway.twilio"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Rehearsal"))
class PhoneSite {

    static final String PUBLIC_URL = "https://cc.example.cn";
    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "the token of the test account";
    static final String HOTLINE = "+8675588888888";

    @Bean
    SteppedTimeline timeline() {
        return new SteppedTimeline(Clock.systemUTC().instant());
    }

    @Bean(destroyMethod = "close")
    StandIn standIn(SteppedTimeline timeline) {
        return new StandIn(new Account(ACCOUNT, TOKEN, URI.create(PUBLIC_URL), HOTLINE), timeline,
                new Pace(Duration.ofMillis(100), Duration.ZERO), new Faults(Faults.Shares.NONE, 1));
    }

    @Bean
    DynamicPropertyRegistrar whereTwilioIs(StandIn standIn) {
        return properties -> properties.add("huiying.twilio.base-url", () -> standIn.rest().url().toString());
    }
}
