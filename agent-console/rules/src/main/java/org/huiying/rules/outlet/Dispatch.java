package org.huiying.rules.outlet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiying.rules.calendar.Opening;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.outlet.DispatchChoice.Candidate;
import org.huiying.rules.outlet.DispatchChoice.PassedOver;
import org.huiying.rules.outlet.DispatchChoice.Reason;

/**
 * Chooses by district the outlets that cover it, then by trade and skill those who can do it, then who is on duty,
 * then the least load. An emergency asks first for somebody on duty and never fails for load.
 */
public final class Dispatch {

    private final WorkingCalendar calendar;

    public Dispatch(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public DispatchChoice choose(DispatchWish wish, List<Outlet> outlets, List<Technician> technicians) {
        List<Outlet> near = outlets.stream().filter(outlet -> outlet.covering(wish.place()).isPresent()).toList();
        if (near.isEmpty()) {
            return new DispatchChoice.NoOutlet(wish.place());
        }
        List<Candidate> candidates = new ArrayList<>();
        List<PassedOver> passed = new ArrayList<>();
        for (Outlet outlet : near) {
            for (Technician technician : technicians) {
                if (technician.outlet().equals(outlet.id())) {
                    refusal(wish, technician).ifPresentOrElse(
                            why -> passed.add(new PassedOver(technician, why)),
                            () -> candidates.add(candidate(wish, outlet, technician)));
                }
            }
        }
        if (candidates.isEmpty()) {
            return new DispatchChoice.NoTechnician(passed);
        }
        candidates.sort(wish.emergency() ? dutyFirst() : districtFirst());
        return new DispatchChoice.Chosen(candidates.getFirst(), candidates.subList(1, candidates.size()));
    }

    private static Optional<Reason> refusal(DispatchWish wish, Technician technician) {
        Integer level = technician.trades().get(wish.trade());
        if (level == null) {
            return Optional.of(Reason.OTHER_TRADE);
        }
        if (level < wish.skill()) {
            return Optional.of(Reason.SKILL_TOO_LOW);
        }
        return technician.load().isFull() && !wish.emergency() ? Optional.of(Reason.FULL) : Optional.empty();
    }

    private Candidate candidate(DispatchWish wish, Outlet outlet, Technician technician) {
        Coverage coverage = outlet.covering(wish.place()).orElseThrow();
        boolean onDuty = technician.hours().at(wish.at(), calendar) instanceof Opening.Open;
        return new Candidate(outlet, technician, coverage.isExact(), coverage.suburb(), onDuty,
                technician.trades().get(wish.trade()));
    }

    private static Comparator<Candidate> districtFirst() {
        return Comparator.comparing(Candidate::exactDistrict, Comparator.reverseOrder())
                .thenComparing(Candidate::onDuty, Comparator.reverseOrder())
                .thenComparing(byLoadAndSkill());
    }

    private static Comparator<Candidate> dutyFirst() {
        return Comparator.comparing(Candidate::onDuty, Comparator.reverseOrder())
                .thenComparing(Candidate::exactDistrict, Comparator.reverseOrder())
                .thenComparing(byLoadAndSkill());
    }

    /** Least share of his limit first, then the better one, then the lower number so that the answer is settled. */
    private static Comparator<Candidate> byLoadAndSkill() {
        return Comparator.comparingDouble((Candidate one) ->
                        (double) one.technician().load().tickets() / Math.max(1, one.technician().load().limit()))
                .thenComparing(Candidate::level, Comparator.reverseOrder())
                .thenComparing(one -> one.technician().id().value());
    }
}
