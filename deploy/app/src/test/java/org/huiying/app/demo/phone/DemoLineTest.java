package org.huiying.app.demo.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huiying.standin.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class DemoLineTest {

    private static GenericApplicationContext context(Map<String, Object> settings) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", settings));
        new DemoLine().initialize(context);
        return context;
    }

    @ParameterizedTest
    @CsvSource({"huiying.twilio.account-sid,AC0123456789abcdef0123456789abcdef", "huiying.demo.enabled,false",
        "huiying.postgres.url,jdbc:postgresql://db.example.com/huiying"})
    void isNotThereInProduction(String setting, String value) {
        try (GenericApplicationContext context = context(Map.of(setting, value))) {
            assertThat(context.getBeanFactory().containsSingleton(DemoLine.BEAN)).isFalse();
            assertThat(context.getEnvironment().getProperty("huiying.twilio.base-url")).isNull();
        }
    }

    @Test
    void takesThePlaceOfTheAccountInTheDemo() {
        GenericApplicationContext context = context(Map.of());
        StandIn standIn = (StandIn) context.getBeanFactory().getSingleton(DemoLine.BEAN);
        assertThat(standIn).isNotNull();
        assertThat(context.getEnvironment().getProperty("huiying.twilio.base-url")).isEqualTo(standIn.rest().url().toString());
        assertThat(context.getEnvironment().getProperty("huiying.phone.menu[0].key")).isEqualTo("1");
        standIn.close();
    }
}
