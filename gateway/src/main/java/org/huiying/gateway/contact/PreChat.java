package org.huiying.gateway.contact;

import org.jspecify.annotations.Nullable;

/** What a customer tells before somebody speaks with him. Every part is optional. */
public record PreChat(
        @Nullable SiteKey site,
        Choice.@Nullable Code product,
        Choice.@Nullable Code topic,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        @Nullable Language language) {

    /** Nothing is told. */
    public static final PreChat NOTHING = new PreChat(null, null, null, null, null, null);

    public PreChat {
        if (name != null) {
            Checks.line("name", name, 60);
        }
    }

    @Override
    public String toString() {
        return "PreChat[" + site + ", " + product + ", " + topic + "]";
    }
}
