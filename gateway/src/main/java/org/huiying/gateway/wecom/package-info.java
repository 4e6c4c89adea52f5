/**
 * WeCom customer service (微信客服), through WxJava. Silent before {@code huiying.wecom.corp-id} is set. In WeCom's
 * settings point the customer service's callback at {@code <public-url>/hooks/wecom}.
 *
 * <p>A push says only that there is something: it is fetched with a cursor that is kept, page by page, and each message is
 * taken in once by its id. What a lost push would have told is fetched with the next round
 * ({@link org.huiying.gateway.wecom.WeComInbox}). Sessions stay in state 1 (智能助手接待), in which the interface may speak.
 *
 * <p>Its numbers: 95000 the account is unknown, 95001 more than five messages, 95018 the session's state forbids speaking (global
 * error codes, developer.work.weixin.qq.com/document/path/90455), and {@code fail_type} of the event {@code msg_send_fail}
 * (path/94670). All nodes share one access token in Redis ({@link org.huiying.gateway.wecom.SharedToken}).
 */
@NullMarked
package org.huiying.gateway.wecom;

import org.jspecify.annotations.NullMarked;
