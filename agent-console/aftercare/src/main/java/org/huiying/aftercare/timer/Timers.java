package org.huiying.aftercare.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Starts the scheduler with the application and sets timers inside the caller's transaction. A node that dies is
 * noticed after half a minute and its timers fire on another, or on itself when it comes back.
 */
@Component
public class Timers implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final ObjectProvider<Task<?>> tasks;
    private final Clock clock;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    Timers(DataSource dataSource, ObjectProvider<Task<?>> tasks, Clock clock) {
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
        this.tasks = tasks;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(this.dataSource).build();
    }

    /** Sets a timer in the running transaction; with the same name and instance it is set once. */
    public void set(String task, String instance, Instant at) {
        client.scheduleIfNotExists(new TaskInstance<Void>(task, instance), at);
    }

    /** The pause between polls passes by the machine's time: what is due is a matter of the application's clock only. */
    private static final class PollingByTheWall extends SchedulerBuilder {

        PollingByTheWall(DataSource dataSource, List<Task<?>> tasks) {
            super(dataSource, tasks);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(POLL);
        }
    }

    @Override
    public void start() {
        List<RecurringTask<?>> recurring = new ArrayList<>();
        List<Task<?>> single = new ArrayList<>();
        tasks.orderedStream().forEach(task -> {
            if (task instanceof RecurringTask<?> repeated) {
                recurring.add(repeated);
            } else {
                single.add(task);
            }
        });
        Scheduler starting = new PollingByTheWall(dataSource, single).startTasks(recurring).threads(4)
                .pollingInterval(POLL).heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(5)).clock(clock::instant).build();
        starting.start();
        scheduler = starting;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
        scheduler = null;
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
