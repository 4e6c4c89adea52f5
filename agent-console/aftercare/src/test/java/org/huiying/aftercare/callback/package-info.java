/** Tests of callbacks against a real PostgreSQL. */
@NullMarked
package org.huiying.aftercare.callback;

import org.jspecify.annotations.NullMarked;
