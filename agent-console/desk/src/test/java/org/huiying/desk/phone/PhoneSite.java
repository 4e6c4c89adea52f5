package org.huiying.desk.phone;

import java.time.Clock;

import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.testing.twilio.FakeTwilio;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The telephone of the gateway, connected with a stand-in for Twilio. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
@ComponentScan({"org.huiying.gateway.phone", "org.huiying.gateway.twilio"})
class PhoneSite {

    static final String PUBLIC_URL = "https://cc.example.cn";

    @Bean
    FakeTwilio fakeTwilio(Clock clock) {
        return new FakeTwilio(clock);
    }

    @Bean
    DynamicPropertyRegistrar whereTwilioIs(FakeTwilio twilio) {
        return properties -> properties.add("huiying.twilio.base-url", twilio::url);
    }
}
