package org.huiying.knowledge.search;

/**
 * What is looked at when an article is read closely. All are shares between 0 and 1, weighed by how rare a unit is among
 * the articles unless they say otherwise. A negative weight does not mean that a trait speaks against an article: it takes
 * back what another trait counts as well.
 *
 * <p>The weights were found by coordinate ascent on the mean reciprocal rank over all development sets together and over
 * two lists of short questions, with their variants. The score of the first stage, as a share of the best, has weight 1.
 */
enum Trait {
    /** How much of the question is in the title, or in another wording of it. */
    TITLE_COVERS(0.424),
    TITLE_COVERS_SQUARED(-0.483),
    /** How much of the title is in the question; polite characters count less. */
    TITLE_COVERED(0.21),
    TITLE_COVERED_SQUARED(0.362),
    /** How many neighbours of the question are neighbours in the title. */
    TITLE_PAIRS(-0.338),
    /** The same in both directions, as a harmonic mean. */
    TITLE_PAIRS_BOTH(-0.551),
    /** The longest common subsequence of question and title. */
    TITLE_ORDER(0.481),
    /** As {@link #TITLE_COVERS}, where it is enough to sound alike. */
    TITLE_HEARD(0.347),
    /** How much of the question's Latin letters and digits is in the title. */
    TITLE_CODES(-0.196),
    /** Whether one says no and the other does not: 0 or 1. */
    TITLE_CONTRADICTS(-0.285),
    /** How much of the question is anywhere in the article. */
    COVERS(0.493),
    PAIRS(0.426),
    /** The most of the question within 40 units of the body. */
    PASSAGE(0.165),
    PASSAGE_PAIRS(-0.304),
    /** How much of the question's Latin letters and digits is anywhere. */
    CODES(0.235),
    /** As {@link #PAIRS}, where it is enough to sound alike. */
    HEARD_PAIRS(0.216);

    private static final Trait[] ALL = values();

    final double weight;

    Trait(double weight) {
        this.weight = weight;
    }

    static double sum(double[] traits) {
        double sum = 0;
        for (Trait trait : ALL) {
            sum += trait.weight * traits[trait.ordinal()];
        }
        return sum;
    }

    static double[] none() {
        return new double[ALL.length];
    }
}
