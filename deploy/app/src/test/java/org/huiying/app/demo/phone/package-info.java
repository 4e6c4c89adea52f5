/** Tests. */
@NullMarked
package org.huiying.app.demo.phone;

import org.jspecify.annotations.NullMarked;
