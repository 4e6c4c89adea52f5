package org.huiying.gateway.contact;

import org.jspecify.annotations.Nullable;

/** A customer whom the website knows and has vouched for with its signature. */
public record ShopUser(SiteKey site, Id id, @Nullable String name, @Nullable PhoneNumber phone) {

    public ShopUser {
        if (name != null) {
            Checks.line("name", name, 60);
        }
    }

    @Override
    public String toString() {
        return "ShopUser[" + site.value() + ", " + id.value() + "]";
    }

    /** The website's own id of its customer. */
    public record Id(String value) {

        public Id {
            Checks.line("shop user", value, 100);
        }
    }
}
