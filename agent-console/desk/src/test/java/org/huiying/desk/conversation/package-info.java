@NullMarked
package org.huiying.desk.conversation;

import org.jspecify.annotations.NullMarked;
