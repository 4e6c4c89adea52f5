package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a day in which a rule was broken as short as it goes while the same rule is still broken: leaves out ever smaller
 * parts (delta debugging, Zeller and Hildebrandt 2002), then takes away what the settings ask for beyond the plain. It looks
 * at everything after each event.
 */
final class Shrinker {

    private static final int MOST_TRIES = 6_000;

    private final Invariant broken;
    private int tries;

    Shrinker(Invariant broken) {
        this.broken = broken;
    }

    /** The steps that are left, the last of which breaks the rule. */
    List<Play.Step> shrink(List<Play.Step> day) {
        List<Play.Step> steps = day;
        for (int part = Math.max(1, steps.size() / 2); part >= 1; part /= 2) {
            boolean shorter = true;
            while (shorter) {
                int before = steps.size();
                steps = leaveOut(steps, part);
                shorter = steps.size() < before && part == 1;
            }
        }
        return simplify(steps);
    }

    private List<Play.Step> simplify(List<Play.Step> steps) {
        List<Play.Step> kept = new ArrayList<>(steps);
        for (int i = 0; i < kept.size(); i++) {
            for (Play.Step simpler : Simpler.variants(kept.get(i))) {
                List<Play.Step> changed = new ArrayList<>(kept);
                changed.set(i, simpler);
                List<Play.Step> failing = untilBroken(changed);
                if (failing != null && failing.size() == kept.size()) {
                    kept = new ArrayList<>(failing);
                    break;
                }
            }
        }
        return kept;
    }

    private List<Play.Step> leaveOut(List<Play.Step> steps, int part) {
        List<Play.Step> kept = steps;
        for (int from = 0; from < kept.size() && tries < MOST_TRIES; ) {
            List<Play.Step> shorter = new ArrayList<>(kept.subList(0, from));
            shorter.addAll(kept.subList(Math.min(kept.size(), from + part), kept.size()));
            List<Play.Step> failing = untilBroken(shorter);
            if (failing != null) {
                kept = failing;
            } else {
                from += part;
            }
        }
        return kept;
    }

    /** The day up to where the rule is broken; null if it is not. */
    private @Nullable List<Play.Step> untilBroken(List<Play.Step> steps) {
        tries++;
        Play play = new Play(1, 1);
        for (int i = 0; i < steps.size(); i++) {
            try {
                play.play(steps.get(i));
            } catch (Invariant.Broken e) {
                return e.invariant == broken ? steps.subList(0, i + 1) : null;
            } catch (RuntimeException e) {
                return null;
            }
        }
        return null;
    }
}
