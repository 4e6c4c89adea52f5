package org.huiying.gateway.contact.call;

import java.time.Duration;

/** Lets pages take calls. */
public interface Softphones {

    /** A pass with which a page of this identity, and no other, listens for calls. It makes none by itself. */
    Pass pass(Device.Browser browser);

    /** @param token is a secret @param lasts after that a page needs another */
    record Pass(String token, Duration lasts) {

        @Override
        public String toString() {
            return "Pass[…, " + lasts + "]";
        }
    }
}
