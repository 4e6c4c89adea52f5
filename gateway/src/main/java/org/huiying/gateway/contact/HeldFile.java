package org.huiying.gateway.contact;

/**
 * A file that a customer has sent and the provider still holds.
 *
 * @param reference by which the channel finds it
 */
public record HeldFile(Kind kind, String reference) {

    /** What it is as the provider says; what it really is shows when it is here. */
    public enum Kind { PICTURE, VOICE, FILE }

    public HeldFile {
        Checks.line("reference", reference, 1000);
    }
}
