package org.huiying.desk.reach;

import org.huiying.gateway.contact.Template;

/** What the text of a template must be, so that it can be filled in and sent. */
public final class TemplateText {

    private TemplateText() {}

    /** Whether its places are numbered from 1 without a gap, and nothing else looks like one. */
    public static boolean isNumbered(String body) {
        return Template.isNumbered(body);
    }
}
