package org.huiying.desk.customer;

import org.huiying.gateway.contact.Address;

/**
 * Something by which a customer is known.
 *
 * @param value the channel's own name of him, a number in E.164, or {@code site/id} of a shop
 */
public record Identity(Kind kind, String value) {

    public Identity {
        if (value.isBlank() || value.length() > 220) {
            throw new IllegalArgumentException("identity: " + value.length() + " characters (expected: 1-220)");
        }
    }

    public enum Kind { PHONE, VISITOR, SHOP_USER, WECHAT, WECOM }

    /** The identity that an address stands for: one number is one person on phone, SMS and WhatsApp. */
    public static Identity of(Address address) {
        return new Identity(switch (address.channel().knownBy()) {
            case VISITOR -> Kind.VISITOR;
            case PHONE -> Kind.PHONE;
            case WECHAT -> Kind.WECHAT;
            case WECOM -> Kind.WECOM;
        }, address.value());
    }
}
