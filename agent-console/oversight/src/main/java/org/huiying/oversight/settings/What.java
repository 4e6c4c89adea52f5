package org.huiying.oversight.settings;

import java.util.Locale;

/** The kinds of settings, as they stand in the live event {@code config}. */
enum What {
    QUEUE("队列"), SKILL("技能"), USER("用户"), CANNED_REPLY("常用语"), SCRIPT("话术"), PRODUCT("产品"), SITE("网站"),
    THRESHOLD("阈值"), CENTRE("中心设置"), MESSAGE_TEMPLATE("模板消息");

    private final String chinese;

    What(String chinese) {
        this.chinese = chinese;
    }

    /** As users call it. */
    String chinese() {
        return chinese;
    }

    String english() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As it stands in the audit log. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
