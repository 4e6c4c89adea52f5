package org.huiying.gateway.webchat;

import java.util.Map;
import org.huiying.gateway.contact.Site;
import org.huiying.gateway.contact.SiteKey;

/** What a page may know of its site. */
record SiteAnswer(SiteKey key, String name, String nameEn, String greeting, String greetingEn,
        Map<String, String> colours) {

    static SiteAnswer of(Site site) {
        return new SiteAnswer(site.key(), site.name(), site.nameEn(), site.greeting(), site.greetingEn(), site.colours());
    }
}
