/** The knowledge base beside a conversation: what is suggested, opened, sent, and what solved it. */
@NullMarked
package org.huiying.desk.knowledge;

import org.jspecify.annotations.NullMarked;
