package org.huiying.knowledge.reading;

import java.util.Optional;
import java.util.Set;

/** To which teams a member of staff belongs. The house implements it. */
public interface StaffTeams {

    /** Codes of her teams; empty when she may read everything. */
    Optional<Set<String>> of(String login);
}
