/** Who changed what: every state change by a person. Owns the table {@code audit_log}. */
@NullMarked
package org.huiying.desk.audit;

import org.jspecify.annotations.NullMarked;
