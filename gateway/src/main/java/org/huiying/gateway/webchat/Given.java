package org.huiying.gateway.webchat;

import java.util.UUID;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.Words;
import org.jspecify.annotations.Nullable;

/** Makes values of what a page gave, or says in both languages what is wrong with it. */
final class Given {

    private Given() {}

    static ExternalId clientId(@Nullable String given) {
        try {
            return new ExternalId(UUID.fromString(given == null ? "" : given).toString());
        } catch (IllegalArgumentException notOne) {
            throw VisitProblem.invalid("client-id", "缺少编号（UUID）。", "An id (UUID) made by the page is needed.");
        }
    }

    static Words words(@Nullable String given) {
        try {
            return new Words(given == null ? "" : given);
        } catch (IllegalArgumentException notWords) {
            throw VisitProblem.invalid("text",
                    "内容应为 1 到 " + Words.MAX + " 个字，且不含控制字符。",
                    "The text must have 1 to " + Words.MAX + " characters and no control characters.");
        }
    }

    static @Nullable Words optionalWords(@Nullable String given) {
        return given == null || given.isBlank() ? null : words(given);
    }

    static PhoneNumber phone(@Nullable String given) {
        return PhoneNumber.parse(given == null ? "" : given).orElseThrow(() -> VisitProblem.invalid("phone",
                "请填写正确的电话号码，如 138 0013 8000。", "Please give a valid phone number."));
    }

    static @Nullable PhoneNumber optionalPhone(@Nullable String given) {
        return given == null || given.isBlank() ? null : phone(given);
    }

    static Choice.@Nullable Code choice(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : new Choice.Code(given);
        } catch (IllegalArgumentException notOne) {
            throw VisitProblem.invalid("choice", "请从列表中选择。", "Please choose from the list.");
        }
    }

    static @Nullable Language language(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : new Language(given);
        } catch (IllegalArgumentException notOne) {
            throw VisitProblem.invalid("language", "请从列表中选择语言。", "Please choose a language from the list.");
        }
    }

    static long number(long given) {
        if (given < 1) {
            throw VisitProblem.invalid("seq", "消息编号应从 1 开始。", "Messages are numbered from 1.");
        }
        return given;
    }

    static @Nullable String name(@Nullable String given) {
        var name = given == null ? "" : given.strip();
        if (name.length() > 60 || name.chars().anyMatch(Character::isISOControl)) {
            throw VisitProblem.invalid("name", "称呼最多 60 个字。", "The name may have 60 characters.");
        }
        return name.isEmpty() ? null : name;
    }
}
