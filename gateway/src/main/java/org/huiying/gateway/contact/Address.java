package org.huiying.gateway.contact;

/**
 * Where somebody is reached: a channel and the channel's own name for him (a visitor id, a phone number in E.164, an
 * openid). Two contacts from one address are from one customer.
 */
public record Address(ChannelKind channel, String value) {

    public Address {
        Checks.line("address", value, 200);
    }
}
