/**
 * Warranty (三包): what is free, until when, for which part, and by which rule. Start with
 * {@link org.huiying.rules.warranty.WarrantyPolicy#judge}.
 */
@NullMarked
package org.huiying.rules.warranty;

import org.jspecify.annotations.NullMarked;
