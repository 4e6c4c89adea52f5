package org.huiying.embedded;

import org.jspecify.annotations.Nullable;

/** A reason not to start that the operator can mend: one sentence that says what is wrong and what to do, in each language. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String zh;
    private final String en;

    public CannotStart(String zh, String en) {
        this(zh, en, null);
    }

    public CannotStart(String zh, String en, @Nullable Throwable cause) {
        super(en, cause);
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
