package org.huiying.gateway.contact.call;

import java.util.regex.Pattern;

import org.huiying.gateway.contact.PhoneNumber;

/** Something that can be rung. */
public sealed interface Device {

    /** As it is stored, and as providers know it: E.164, or {@code client:} and an identity. */
    String written();

    static Device parse(String written) {
        return written.startsWith(Browser.PREFIX) ? new Browser(written.substring(Browser.PREFIX.length()))
                : new Telephone(new PhoneNumber(written));
    }

    record Telephone(PhoneNumber number) implements Device {

        @Override
        public String written() {
            return number.e164();
        }
    }

    /** A softphone in a page. @param identity letters, digits and underscores, as the provider wants them */
    record Browser(String identity) implements Device {

        static final String PREFIX = "client:";
        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_]{1,60}");

        public Browser {
            if (!FORM.matcher(identity).matches()) {
                throw new IllegalArgumentException("identity: " + identity + " (expected: 1-60 letters, digits and _)");
            }
        }

        @Override
        public String written() {
            return PREFIX + identity;
        }
    }
}
