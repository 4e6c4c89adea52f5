/** The REST operations that we use, held to compact rules of what Twilio allows; a test compares them with its document. */
@NullMarked
package org.huiying.standin.rest;

import org.jspecify.annotations.NullMarked;
