@NullMarked
package org.huiying.gateway.phone;

import org.jspecify.annotations.NullMarked;
