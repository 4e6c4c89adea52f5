/**
 * Timers that survive restarts and fire once although there are several nodes: db-scheduler on PostgreSQL, told the
 * time by the application's clock. A feature contributes its {@code Task} beans. Owns the table
 * {@code scheduled_tasks}.
 */
@NullMarked
package org.huiying.aftercare.timer;

import org.jspecify.annotations.NullMarked;
