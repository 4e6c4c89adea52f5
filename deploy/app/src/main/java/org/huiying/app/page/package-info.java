/** Where the console's pages are found. Their files come from the modules that own them. */
@NullMarked
package org.huiying.app.page;

import org.jspecify.annotations.NullMarked;
