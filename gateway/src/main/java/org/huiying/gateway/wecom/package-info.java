/**
 * WeCom customer service (微信客服), through WxJava. Silent before {@code huiying.wecom.corp-id} is set. In WeCom's
 * settings point the customer service's callback at {@code <public-url>/hooks/wecom}.
 *
 * <p>A push says only that there is something: it is fetched with a cursor that is kept, page by page, and each message is
 * taken in once by its id. What a lost push would have told is fetched with the next round
 * ({@link org.huiying.gateway.wecom.WeComInbox}). Sessions stay in state 1 (智能助手接待), in which the interface may speak.
 */
@NullMarked
package org.huiying.gateway.wecom;

import org.jspecify.annotations.NullMarked;
