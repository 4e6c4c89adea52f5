/** Customers: who may be the same person, and what becomes of two who are one. */
@NullMarked
package org.huiying.desk.customer;

import org.jspecify.annotations.NullMarked;
