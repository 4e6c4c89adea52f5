/**
 * Customers, the identities by which they are known, and their merging. Owns the tables {@code customer} and
 * {@code customer_identity}.
 */
@NullMarked
package org.huiying.desk.customer;

import org.jspecify.annotations.NullMarked;
