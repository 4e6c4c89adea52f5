/** Tests. */
@NullMarked
package org.huiying.standin.twiml;

import org.jspecify.annotations.NullMarked;
