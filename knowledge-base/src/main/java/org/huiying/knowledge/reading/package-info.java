/** Published articles over HTTP, for staff and for customers. */
@NullMarked
package org.huiying.knowledge.reading;

import org.jspecify.annotations.NullMarked;
