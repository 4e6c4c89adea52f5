/**
 * The WeChat official account (公众号), through WxJava; and what it has in common with
 * {@link org.huiying.gateway.wecom}: the seal of pushes and the meaning of error codes. Silent before
 * {@code huiying.wechat.app-id} is set. In the account's settings choose 安全模式 and the address
 * {@code <public-url>/hooks/wechat}.
 *
 * <p>A push is answered when it is committed; WeChat repeats it twice when that takes over five seconds, and each
 * message is taken in once by its MsgId, each event by its sender and time. What we say goes through the
 * customer-service interface, which allows five messages in the 48 hours after the customer's last one, three in the
 * minute after he pressed something. It has no key against sending twice and cannot be asked what it has: when an answer
 * is lost, the message is given back to its sender to decide.
 *
 * <p>The access token is shared by all nodes in Redis; the one that holds the lock renews it.
 */
@NullMarked
package org.huiying.gateway.wechat;

import org.jspecify.annotations.NullMarked;
