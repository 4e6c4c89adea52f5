/**
 * What an empty database is filled with at the first start: the first accounts, and unless {@code huiying.demo.enabled}
 * is off a demo company (queues, skills, products, outlets, canned replies) to walk through the product with. Start with
 * {@link org.huiying.app.demo.FirstStart}; the company itself is plain SQL in {@code resources/demo}.
 */
@NullMarked
package org.huiying.app.demo;

import org.jspecify.annotations.NullMarked;
