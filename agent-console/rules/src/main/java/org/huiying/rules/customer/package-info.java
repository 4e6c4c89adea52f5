/** Customers (客户) and the identities by which they are known. */
@NullMarked
package org.huiying.rules.customer;

import org.jspecify.annotations.NullMarked;
