package org.huiying.oversight.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A skill that an agent has, or that a queue asks for.
 *
 * @param skill its code
 * @param level 1 to 9, 9 is best
 */
record SkillLevel(@Nullable String skill, @Nullable Integer level) {

    static void check(FieldErrors errors, String field, List<SkillLevel> skills) {
        Set<String> seen = new HashSet<>();
        for (SkillLevel each : skills) {
            errors.present(field, each.skill());
            errors.number(field, each.level(), 1, 9);
            errors.check(each.skill() == null || seen.add(each.skill()), field, "同一技能只能选一次", "Choose each skill once");
        }
    }
}
