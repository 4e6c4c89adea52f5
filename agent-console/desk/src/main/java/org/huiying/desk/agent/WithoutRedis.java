package org.huiying.desk.agent;

import java.time.Duration;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.http.HttpStatus;

/**
 * While Redis is out of reach nobody waits for it: rings fail at once and cost only latency, and who needs a session is
 * told so. It is sought again every second.
 */
@Configuration
class WithoutRedis {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Bean
    LettuceClientOptionsBuilderCustomizer nothingWaitsForAConnection() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    ClientResourcesBuilderCustomizer seeksRedisOften() {
        return resources -> resources.reconnectDelay(Delay.constant(BETWEEN_TRIES));
    }

    /** Outside of all other filters: sessions are read in one of them. */
    @Bean
    FilterRegistrationBean<Filter> noSessionsAtTheMoment(ProblemWriter problems) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (RedisConnectionFailureException | RedisSystemException | QueryTimeoutException e) {
                if (response.isCommitted()) {
                    throw e;
                }
                problems.write((HttpServletResponse) response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable",
                        "登录状态暂时无法读取，请稍后再试", "Sessions cannot be read at the moment; please try again in a moment");
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
