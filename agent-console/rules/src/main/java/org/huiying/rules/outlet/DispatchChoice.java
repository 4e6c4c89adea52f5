package org.huiying.rules.outlet;

import java.util.List;

/** To whom a ticket should go, or why to nobody. */
public sealed interface DispatchChoice {

    /** @param others who else could have taken it, best first */
    record Chosen(Candidate best, List<Candidate> others) implements DispatchChoice {

        public Chosen {
            others = List.copyOf(others);
        }
    }

    record NoOutlet(Place place) implements DispatchChoice {}

    /** Outlets cover the place, but nobody there can take it. */
    record NoTechnician(List<PassedOver> passed) implements DispatchChoice {

        public NoTechnician {
            passed = List.copyOf(passed);
        }
    }

    /** Somebody who can take it, with the facts that rank him. */
    record Candidate(Outlet outlet, Technician technician, boolean exactDistrict, boolean suburb, boolean onDuty,
            int level) {}

    record PassedOver(Technician technician, Reason why) {}

    /** Why a technician cannot take it. */
    enum Reason {
        OTHER_TRADE,
        SKILL_TOO_LOW,
        FULL
    }
}
