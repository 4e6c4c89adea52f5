package org.huiying.desk.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes messages durable. Messages that arrive while the disk is busy with earlier ones share the next commit, so that
 * the number of commits does not grow with the load. One writer keeps them in the order in which they came; a second
 * one made the batches smaller and, on two cores, everything slower.
 */
@Component
public class MessageLog implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MessageLog.class);
    private static final int BATCH = 256;
    private static final int BACKLOG = 20_000;

    private final MessageWriter writer;
    private final TransactionTemplate transaction;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>(BACKLOG);
    private volatile boolean running;

    MessageLog(MessageWriter writer, TransactionTemplate transaction) {
        this.writer = writer;
        this.transaction = transaction;
    }

    private record Pending(NewMessage message, CompletableFuture<Appended> done) {}

    /**
     * Appends a message in a transaction that may be shared with others. The future completes after the commit; it
     * fails when nothing is known, and then the same message may be sent again.
     *
     * @throws IllegalStateException when {@value #BACKLOG} messages wait already
     */
    public CompletableFuture<Appended> append(NewMessage message) {
        var pending = new Pending(message, new CompletableFuture<>());
        if (!running || !queue.offer(pending)) {
            throw new IllegalStateException("The message log takes no more messages (expected: up to " + BACKLOG
                    + " waiting)");
        }
        return pending.done();
    }

    private void write() {
        List<Pending> batch = new ArrayList<>(BATCH);
        while (running || !queue.isEmpty()) {
            try {
                Pending first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
                writeTogether(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void writeTogether(List<Pending> batch) {
        try {
            List<Appended> results = transaction.execute(
                    status -> writer.write(batch.stream().map(Pending::message).toList()));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done().complete(results.get(i));
            }
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().done().completeExceptionally(e);
                return;
            }
            log.warn("{} messages could not be committed together; they are tried one by one", batch.size(), e);
            batch.forEach(pending -> writeTogether(List.of(pending)));
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("message-log").start(this::write);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
