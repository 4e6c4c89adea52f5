/**
 * A stand-in for WeChat's official accounts and WeCom's customer service: the interface with its tokens, windows and
 * error codes, and pushes that are signed and sealed, on command also several times, or not at all. Start with
 * {@link org.huiying.standin.wechat.WeChatStandIn}.
 */
@NullMarked
package org.huiying.standin.wechat;

import org.jspecify.annotations.NullMarked;
