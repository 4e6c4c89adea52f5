package org.huiying.knowledge.learning;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how much search learns from use.
 *
 * @param enabled whether what was recorded changes what is found; recording goes on either way
 * @param halfLife after which a use counts half
 * @param most how far use can raise an article, where a title that is the question is worth about 2.5; 0-1
 */
@ConfigurationProperties("huiying.knowledge.learning")
public record LearningSettings(@DefaultValue("true") boolean enabled, @DefaultValue("90d") Duration halfLife,
        @DefaultValue("0.9") double most) {

    public LearningSettings {
        if (halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("huiying.knowledge.learning.half-life: " + halfLife + " (expected: more than 0)");
        }
        if (!(most >= 0 && most <= 1)) {
            throw new IllegalArgumentException("huiying.knowledge.learning.most: " + most + " (expected: 0-1)");
        }
    }
}
