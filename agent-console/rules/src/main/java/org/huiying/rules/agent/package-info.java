/** Agents (坐席): who they are, their grades, skills and states. */
@NullMarked
package org.huiying.rules.agent;

import org.jspecify.annotations.NullMarked;
