package org.huiying.knowledge.article;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What holds for an article whatever it says. Not part of its versions: it changes at once.
 *
 * @param category the number of its place in the tree
 * @param owner the login of who answers for it
 * @param teams codes of the queues whose agents may read it while it is internal; empty for all staff
 * @param validUntil the last day
 * @param reviewOn the day on which the owner wants to look at it again
 * @param version grows with each change of the terms
 */
public record Terms(@Nullable Long category, String owner, List<String> teams, @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil, @Nullable LocalDate reviewOn, int version) {

    private static final int MOST_TEAMS = 50;

    public Terms {
        owner = owner.strip();
        teams = teams.stream().map(String::strip).filter(team -> !team.isEmpty()).distinct().toList();
        if (owner.isEmpty() || owner.length() > 100) {
            throw new IllegalArgumentException("owner: " + owner.length() + " characters (expected: 1-100)");
        }
        if (teams.size() > MOST_TEAMS) {
            throw new IllegalArgumentException("teams: " + teams.size() + " (expected: up to " + MOST_TEAMS + ")");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("validUntil: " + validUntil + " (expected: not before " + validFrom + ")");
        }
    }

    boolean holdOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}
