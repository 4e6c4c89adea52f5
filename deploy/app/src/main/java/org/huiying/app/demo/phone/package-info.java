/**
 * A hotline to try without an account: a stand-in for Twilio, a page with a customer's telephone, and one with the
 * agent's. Text stands for voice. Nothing in here exists when an account is configured, when the demo is off, or when
 * the database is not this node's own, because the stand-in keeps its calls in the memory of one node. Start with
 * {@link org.huiying.app.demo.phone.DemoLine}.
 */
@NullMarked
package org.huiying.app.demo.phone;

import org.jspecify.annotations.NullMarked;
