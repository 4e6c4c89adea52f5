/** Tests of the measures. */
@NullMarked
package org.huiying.rules.measure;

import org.jspecify.annotations.NullMarked;
