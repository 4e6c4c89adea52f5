package org.huiying.aftercare.callback;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;

import org.huiying.aftercare.timer.Timers;
import org.huiying.rules.callback.CallbackId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timer of each callback: named by callback and timer number, set in the transaction that moved the callback. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallbackProperties.class)
class CallbackTimers {

    private static final String TASK = "callback-due";

    @Bean
    Task<Void> callbackDueTask(ObjectProvider<Due> due) {
        return Tasks.oneTime(TASK).onDeadExecution(CallbackTimers::fireAgainNow).execute((instance, context) -> {
            String[] name = instance.getId().split("\\.");
            due.getObject().fire(new CallbackId(Long.parseLong(name[0])), Integer.parseInt(name[1]));
        });
    }

    static void set(Timers timers, CallbackId callback, int timer, Instant at) {
        timers.set(TASK, callback + "." + timer, at);
    }

    /** What the library does by itself goes by the machine's clock; ours may be another. */
    private static void fireAgainNow(ExecutionComplete dead, ExecutionOperations<Void> timer) {
        timer.reschedule(dead, dead.getTimeDone());
    }
}
