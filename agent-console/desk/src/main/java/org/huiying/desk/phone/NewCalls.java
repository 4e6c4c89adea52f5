package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.call.CallId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Stores who calls, those together who come at the same moment: one commit for a hundred takes as long as one for one. */
@Component
class NewCalls implements DisposableBean {

    private static final int AT_A_TIME = 100;

    private final CallStore calls;
    private final Clock clock;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("new-calls").factory());

    NewCalls(CallStore calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Somebody calls. @param at when he was heard of first */
    record NewCall(CallId call, Address from, Instant at) {}

    private record Waiting(NewCall call, CompletableFuture<Void> stored) {}

    /** Returns when it is committed; it may be stored already. */
    void add(CallId call, Address from) {
        Waiting one = new Waiting(new NewCall(call, from, clock.instant()), new CompletableFuture<>());
        waiting.add(one);
        writer.execute(this::store);
        try {
            one.stored.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("phone_call " + call + " was not stored", e.getCause());
        }
    }

    /** When somebody was quicker there is nothing left to do. */
    private void store() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = batch.size() < AT_A_TIME ? waiting.poll() : null) {
            batch.add(one);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            calls.arrived(batch.stream().map(Waiting::call).toList());
            batch.forEach(one -> one.stored.complete(null));
        } catch (RuntimeException e) {
            batch.forEach(one -> one.stored.completeExceptionally(e));
        }
    }

    @Override
    public void destroy() {
        writer.shutdown();
    }
}
