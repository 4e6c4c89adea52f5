package org.huiying.bench.failover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Where one contact is after the decisions about it, one after another; a decision that cannot follow is told. */
final class Story {

    /** One row of {@code routing_decision} about a contact. */
    record Step(long id, String kind, long contactId, @Nullable Long agentId, @Nullable Long queueId, @Nullable Integer offer, long epoch) {}

    private final TreeMap<Integer, Long> offers = new TreeMap<>();
    private final Set<Long> wrapping = new TreeSet<>();
    private final List<Long> assigned = new ArrayList<>();
    private String phase = "NEW";
    private @Nullable Long agent;
    private @Nullable Long recordOf;
    private int lastOffer;
    private @Nullable Long firstOffer;
    private long firstQueue;

    void add(Step step, Consumer<String> impossible) {
        if (!follows(step)) {
            impossible.accept("decision " + step.id() + " " + step.kind() + " of contact " + step.contactId() + " after " + this);
        }
        switch (step.kind()) {
            case "ENQUEUE" -> {
                firstQueue = step.queueId();
                waits();
            }
            case "OVERFLOW", "REQUEUE" -> waits();
            case "OFFER" -> {
                lastOffer = step.offer();
                offers.put(step.offer(), step.agentId());
                firstOffer = firstOffer == null ? (Long) step.id() : firstOffer;
                phase = "OFFERED";
            }
            case "WITHDRAW" -> {
                offers.remove(step.offer());
                phase = phase.equals("OFFERED") && offers.isEmpty() ? "WAITING" : phase;
            }
            case "ASSIGN" -> {
                offers.values().remove(step.agentId());
                assigned.add(step.agentId());
                agent = step.agentId();
                phase = "ACTIVE";
            }
            case "WRAP_UP_STARTED" -> wrapping.add(step.agentId());
            case "AGENT_READY" -> wrapping.remove(step.agentId());
            case "FINISH", "REJECT" -> {
                recordOf = agent != null && wrapping.contains(agent) ? agent : null;
                agent = null;
                phase = "DONE";
            }
            default -> { }
        }
    }

    private void waits() {
        agent = null;
        phase = "WAITING";
    }

    private boolean follows(Step step) {
        return switch (step.kind()) {
            case "ENQUEUE" -> phase.equals("NEW");
            case "OFFER" -> (phase.equals("WAITING") || phase.equals("OFFERED")) && step.offer() == lastOffer + 1;
            case "WITHDRAW" -> step.agentId().equals(offers.get(step.offer()));
            case "ASSIGN" -> phase.equals("OFFERED") && offers.containsValue(step.agentId());
            case "REQUEUE" -> phase.equals("ACTIVE") || phase.equals("WAITING");
            case "OVERFLOW", "REJECT" -> phase.equals("WAITING") || phase.equals("NEW");
            case "FINISH" -> !phase.equals("NEW") && !phase.equals("DONE") && offers.isEmpty();
            case "WRAP_UP_STARTED" -> !wrapping.contains(step.agentId()) && assigned.contains(step.agentId());
            case "AGENT_READY" -> assigned.contains(step.agentId());
            default -> true;
        };
    }

    /** What {@code contact.state} must be. */
    String state() {
        if (!phase.equals("DONE")) {
            return phase.equals("NEW") ? "WAITING" : phase;
        }
        return recordOf != null && wrapping.contains(recordOf) ? "WRAPPING" : "CLOSED";
    }

    boolean isDone() {
        return phase.equals("DONE");
    }

    boolean isKnown() {
        return !phase.equals("NEW");
    }

    boolean wasAnswered() {
        return !assigned.isEmpty();
    }

    int lastOffer() {
        return lastOffer;
    }

    @Nullable Long firstOffer() {
        return firstOffer;
    }

    /** The queue that it came to. */
    long firstQueue() {
        return firstQueue;
    }

    Set<Long> wrapping() {
        return wrapping;
    }

    /** Who talks with the customer. */
    @Nullable Long holder() {
        return agent;
    }

    /** Who has it, or has to finish its record. */
    @Nullable Long agent() {
        return phase.equals("DONE") ? recordOf : agent;
    }

    /** By number at whom it rings. */
    Map<Integer, Long> offers() {
        return offers;
    }

    /** How much of an agent's room it takes; her wrap-up takes the place of the talk. */
    int takes(long who) {
        int asked = (int) offers.values().stream().filter(other -> other == who).count();
        return asked + (agent != null && agent == who || wrapping.contains(who) ? 1 : 0);
    }

    @Override
    public String toString() {
        return phase + " offers " + offers + " agent " + agent + " wrapping " + wrapping + " assigned " + assigned;
    }
}
