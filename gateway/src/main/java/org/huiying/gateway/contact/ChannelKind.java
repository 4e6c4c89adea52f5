package org.huiying.gateway.contact;

/** The ways (渠道) in which a customer can reach us. */
public enum ChannelKind {
    WEB_CHAT,
    PHONE,
    SMS,
    WHATSAPP,
    WECHAT,
    WECOM
}
