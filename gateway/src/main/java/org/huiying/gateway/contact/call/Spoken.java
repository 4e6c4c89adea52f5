package org.huiying.gateway.contact.call;

import org.huiying.gateway.contact.Language;

/** What somebody hears, and in which language. The provider finds the words. */
public record Spoken(Prompt prompt, Language language) {

    public static Spoken inChinese(Prompt prompt) {
        return new Spoken(prompt, Language.CHINESE);
    }
}
