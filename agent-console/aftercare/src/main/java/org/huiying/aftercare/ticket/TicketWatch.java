package org.huiying.aftercare.ticket;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after tickets that nobody touches: gives them out again, and urges before and after a promise breaks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TicketSettings.class)
class TicketWatch {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Bean
    Task<Void> ticketWatchTask(AutoDispatch dispatch, Urging urging) {
        return Tasks.recurring("ticket-watch", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            urging.round();
            dispatch.round();
        });
    }
}
