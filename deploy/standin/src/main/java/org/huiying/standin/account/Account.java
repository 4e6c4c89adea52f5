package org.huiying.standin.account;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The one account that there is.
 *
 * @param publicUrl how the customer's server is known to the provider: webhooks are signed for it
 * @param number the hotline
 */
public record Account(String sid, String token, URI publicUrl, String number) {

    private static final Pattern SID = Pattern.compile("AC[0-9a-f]{32}");

    public Account {
        if (!SID.matcher(sid).matches()) {
            throw new IllegalArgumentException("account: " + sid + " (expected: AC and 32 hexadecimal digits)");
        }
    }

    @Override
    public String toString() {
        return sid;
    }
}
