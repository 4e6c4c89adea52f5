package org.huiying.app.demo.phone;

import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Only beside a stand-in: no setting can bring about what depends on it. */
public final class WhenDemoLine implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Objects.requireNonNull(context.getBeanFactory()).containsSingleton(DemoLine.BEAN);
    }
}
