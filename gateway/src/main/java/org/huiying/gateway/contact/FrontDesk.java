package org.huiying.gateway.contact;

import java.util.List;
import java.util.Optional;

/** What a visitor may know before anybody has spoken with him. */
public interface FrontDesk {

    /** Every website that may embed the chat. Asked often: answer from memory. */
    List<Site> sites();

    /** What may be chosen on this site now, and whether somebody is there. */
    Opening opening(SiteKey site);

    /** The site of that name. */
    default Optional<Site> site(SiteKey key) {
        return sites().stream().filter(site -> site.key().equals(key)).findFirst();
    }
}
