/**
 * What supervisors and administrators set: queues, skills, users, canned replies, scripts, products, sites and the
 * thresholds of the wallboard. Start reading at {@link org.huiying.oversight.settings.Changes}, through which every
 * change leaves its trace, then {@link org.huiying.oversight.settings.QueueSettingsApi}.
 *
 * <p>Owns the tables {@code canned_reply}, {@code script}, {@code wallboard_threshold} and {@code centre}, and edits those of the desk
 * that hold settings. Owns the live event {@code config} of the topic {@code desk}.
 */
@NullMarked
package org.huiying.oversight.settings;

import org.jspecify.annotations.NullMarked;
