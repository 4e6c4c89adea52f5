/**
 * Staff: who may sign in, with which roles. Start reading at {@link org.huiying.desk.agent.StaffSecurity}. Owns the
 * tables {@code agent}, {@code agent_skill} and {@code agent_queue}, and the sessions in Redis.
 */
@NullMarked
package org.huiying.desk.agent;

import org.jspecify.annotations.NullMarked;
