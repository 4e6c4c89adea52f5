package org.huiying.gateway.contact;

/** The installation's secret with which visitor tokens are signed; the same on every node, made at the first start. */
public interface SigningKey {

    /** At least 32 random bytes. */
    byte[] bytes();
}
