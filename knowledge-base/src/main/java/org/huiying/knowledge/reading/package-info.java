/**
 * Published articles over HTTP, for staff and for customers, and what became of it: who read what, what was searched for
 * and opened. Start at {@link org.huiying.knowledge.reading.StaffArticles}. Owns the tables article_reading and search_log.
 */
@NullMarked
package org.huiying.knowledge.reading;

import org.jspecify.annotations.NullMarked;
