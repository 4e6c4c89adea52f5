package org.huiying.rules.routing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huiying.rules.agent.Skill;

/** Skills with the level that each must have at least (1-9). All of them are needed; none is the empty map. */
public record Needs(SortedMap<Skill, Integer> levels) {

    public static final Needs NONE = new Needs(Collections.emptySortedMap());

    public Needs {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        levels.forEach((skill, level) -> {
            if (level < 1 || level > 9) {
                throw new IllegalArgumentException("level of " + skill + ": " + level + " (expected: 1-9)");
            }
        });
    }

    public static Needs of(Map<Skill, Integer> levels) {
        return new Needs(new TreeMap<>(levels));
    }

    /** Whether somebody with these skills may take what needs this. */
    public boolean metBy(Map<Skill, Integer> skills) {
        for (Map.Entry<Skill, Integer> need : levels.entrySet()) {
            Integer level = skills.get(need.getKey());
            if (level == null || level < need.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Both together: of two levels of one skill the higher. */
    public Needs and(Needs other) {
        if (levels.isEmpty()) {
            return other;
        }
        if (other.levels.isEmpty()) {
            return this;
        }
        TreeMap<Skill, Integer> both = new TreeMap<>(levels);
        other.levels.forEach((skill, level) -> both.merge(skill, level, Math::max));
        return new Needs(both);
    }
}
