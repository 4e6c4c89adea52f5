/** Tests. */
@NullMarked
package org.huiying.standin.rest;

import org.jspecify.annotations.NullMarked;
