package org.huiying.gateway.contact;

/** The ways (渠道) in which a customer can reach us, and by what a customer is known on each. */
public enum ChannelKind {
    WEB_CHAT(Known.VISITOR),
    PHONE(Known.PHONE),
    SMS(Known.PHONE),
    WHATSAPP(Known.PHONE),
    WECHAT(Known.WECHAT),
    WECOM(Known.WECOM);

    /** By what an address names somebody. One number is one person on phone, SMS and WhatsApp. */
    public enum Known { VISITOR, PHONE, WECHAT, WECOM }

    private final Known by;

    ChannelKind(Known by) {
        this.by = by;
    }

    public Known knownBy() {
        return by;
    }
}
