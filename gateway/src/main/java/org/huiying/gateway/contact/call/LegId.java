package org.huiying.gateway.contact.call;

/** Our id of a connection to an agent's phone, given before it is dialled. */
public record LegId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
