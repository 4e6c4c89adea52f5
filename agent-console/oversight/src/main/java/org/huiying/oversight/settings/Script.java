package org.huiying.oversight.settings;

import org.jspecify.annotations.Nullable;

/**
 * How we speak.
 *
 * @param text    what is said, or for {@code FORBIDDEN} what must not be said
 * @param instead what to say for a forbidden phrase
 */
record Script(@Nullable Long id, @Nullable Kind kind, @Nullable String text, @Nullable String instead,
              @Nullable Boolean enabled, @Nullable Integer version) {

    enum Kind { GREETING, PLEASE_WAIT, APOLOGY, CLOSING, FORBIDDEN }

    void check() {
        new FieldErrors().present("kind", kind).text("text", text, kind == Kind.FORBIDDEN ? 60 : 1000)
                .optionalText("instead", instead, 200).present("enabled", enabled).refuseIfAny();
    }

    String insteadOrBlank() {
        return instead == null ? "" : instead.strip();
    }
}
