/**
 * Customers, the identities by which they are known, and their merging. A merge remembers what it took along
 * ({@link org.huiying.desk.customer.Merging}), so that it can be taken apart ({@link org.huiying.desk.customer.Unmerging}):
 * each gets back what was his then, and what has come since stays where it arrived. Of merges that follow each other the
 * last is undone first.
 *
 * <p>Owns the tables {@code customer}, {@code customer_identity} and {@code customer_merge}.
 */
@NullMarked
package org.huiying.desk.customer;

import org.jspecify.annotations.NullMarked;
