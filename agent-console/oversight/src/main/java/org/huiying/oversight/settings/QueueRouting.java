package org.huiying.oversight.settings;

import java.util.List;

import org.huiying.rules.routing.AgentOrder;
import org.jspecify.annotations.Nullable;

/**
 * To whom a queue's contacts go.
 *
 * @param strictPriority   0 for none, else 1 to 9: served before every queue with less
 * @param packTo           chats go first to who has one already and fewer than this; 0 to spread them
 * @param drains           whether a call that finds no room has one agent kept for it
 * @param ownerSeconds     how long a contact waits for who owns the matter; 0 not at all
 * @param preferredSeconds how long it waits for who served the customer last; 0 not at all
 * @param rings            the first opens at once
 */
record QueueRouting(AgentOrder.@Nullable By order, List<AgentOrder.Tie> ties, @Nullable Integer packTo,
                    @Nullable Boolean drains, @Nullable Integer strictPriority, @Nullable Integer ownerSeconds,
                    @Nullable Integer preferredSeconds, List<RingSetting> rings) {

    static final QueueRouting UNSAID = new QueueRouting(null, List.of(), null, null, null, null, null, List.of());
    private static final int MOST_RINGS = 6;

    QueueRouting {
        ties = ties == null ? List.of() : ties.stream().distinct().toList();
        rings = rings == null ? List.of() : List.copyOf(rings);
    }

    void check(FieldErrors errors) {
        errors.present("routing.order", order).number("routing.packTo", packTo, 0, 50)
                .present("routing.drains", drains)
                .number("routing.strictPriority", strictPriority, 0, 9)
                .number("routing.ownerSeconds", ownerSeconds, 0, 3600)
                .number("routing.preferredSeconds", preferredSeconds, 0, 3600)
                .check(!rings.isEmpty() && rings.size() <= MOST_RINGS, "routing.rings",
                        "请设 1 到 " + MOST_RINGS + " 圈", "Set 1 to " + MOST_RINGS + " rings");
        int before = -1;
        for (int i = 0; i < rings.size(); i++) {
            rings.get(i).check(errors, i + 1, before);
            before = rings.get(i).afterSeconds() == null ? before : rings.get(i).afterSeconds();
        }
    }

    /**
     * Who may take a contact that has waited so long.
     *
     * @param reserve so many of these agents stay free for other work
     */
    record RingSetting(@Nullable Integer afterSeconds, List<SkillLevel> skills, @Nullable Integer reserve) {

        private static final String FIELD = "routing.rings";

        RingSetting {
            skills = skills == null ? List.of() : List.copyOf(skills);
        }

        private void check(FieldErrors errors, int n, int before) {
            boolean opens = afterSeconds != null && (n == 1 ? afterSeconds == 0 : afterSeconds > before)
                    && afterSeconds <= QueueSetting.DAY;
            errors.check(opens, FIELD,
                    n == 1 ? "第 1 圈必须立即开放" : "第 " + n + " 圈要比前一圈晚开放，最多一天",
                    n == 1 ? "Ring 1 must open at once" : "Ring " + n + " must open later than the one before, within a day");
            errors.check(reserve != null && reserve >= 0 && reserve <= 1000, FIELD,
                    "第 " + n + " 圈的留空人数请填 0 到 1000", "Agents kept free in ring " + n + ": 0 to 1000");
            SkillLevel.check(errors, FIELD, skills);
        }
    }
}
