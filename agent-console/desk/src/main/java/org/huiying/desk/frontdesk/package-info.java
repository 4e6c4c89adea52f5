/**
 * What a visitor may know before anybody has spoken with him: topics, products, hours, and the websites that may embed
 * the chat. Owns the tables {@code product} and {@code site}.
 */
@NullMarked
package org.huiying.desk.frontdesk;

import org.jspecify.annotations.NullMarked;
