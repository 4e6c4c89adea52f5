/** What the tests of oversight share: an application of their own, and a browser without pages. */
@NullMarked
package org.huiying.oversight;

import org.jspecify.annotations.NullMarked;
