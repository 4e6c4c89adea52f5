package org.huiying.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LearningSettingsTest {

    @Test
    void learnsByDefault() {
        assertThat(bound(Map.of())).isEqualTo(new LearningSettings(true, Duration.ofDays(90), 0.9));
    }

    @Test
    void bindsEveryName() {
        assertThat(bound(Map.of("huiying.knowledge.learning.enabled", "false", "huiying.knowledge.learning.half-life", "30d",
                "huiying.knowledge.learning.most", "0.2"))).isEqualTo(new LearningSettings(false, Duration.ofDays(30), 0.2));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new LearningSettings(true, Duration.ZERO, 0.9)).hasMessageContaining("half-life");
        assertThatThrownBy(() -> new LearningSettings(true, Duration.ofDays(1), 7)).hasMessageContaining("7.0 (expected: 0-1)");
    }

    private static LearningSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("huiying.knowledge.learning", LearningSettings.class);
    }
}
