package org.huiying.rules.warranty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed.
 *
 * @param component  the part that failed; blank is the product as a whole
 * @param bought     the date on the invoice, or {@code null} when nothing proves it
 * @param repairDays days it was in repair or waited for parts before
 * @param exclusion  what speaks against it, if anything does
 */
public record WarrantyClaim(String product, String component, @Nullable LocalDate bought, LocalDate reported,
        int repairDays, @Nullable Exclusion exclusion) {

    public WarrantyClaim {
        if (repairDays < 0) {
            throw new IllegalArgumentException("repair days: " + repairDays + " (expected: 0 and up)");
        }
    }
}
