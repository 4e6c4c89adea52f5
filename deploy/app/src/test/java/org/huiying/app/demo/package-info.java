/** The first start on an empty database. */
@NullMarked
package org.huiying.app.demo;

import org.jspecify.annotations.NullMarked;
