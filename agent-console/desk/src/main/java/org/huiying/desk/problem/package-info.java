/** Refusals on the wire: RFC 9457 problem details with a stable code, in Chinese and English. */
@NullMarked
package org.huiying.desk.problem;

import org.jspecify.annotations.NullMarked;
