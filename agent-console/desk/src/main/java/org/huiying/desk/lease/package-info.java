/**
 * What only one node may do at a time, and another goes on with when it dies: {@link org.huiying.desk.lease.Lease}. Each thing
 * that is done so has a table of its own with one row, which its feature owns: {@code routing_lease}, {@code wallboard_lease}.
 */
@NullMarked
package org.huiying.desk.lease;

import org.jspecify.annotations.NullMarked;
