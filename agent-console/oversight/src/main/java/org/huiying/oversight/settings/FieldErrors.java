package org.huiying.oversight.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.huiying.desk.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What is wrong with a form, field by field and in words; all of it at once. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** @param field as it is called in the JSON that was sent */
    record FieldError(String field, String detail, String detailEn) {}

    public FieldErrors check(boolean right, String field, String detail, String detailEn) {
        if (!right) {
            errors.add(new FieldError(field, detail, detailEn));
        }
        return this;
    }

    FieldErrors text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return check(false, field, "请填写", "Please fill this in");
        }
        return length(field, value, max);
    }

    FieldErrors optionalText(String field, @Nullable String value, int max) {
        return value == null ? this : length(field, value, max);
    }

    private FieldErrors length(String field, String value, int max) {
        return check(value.length() <= max, field, "最多 " + max + " 个字，现在 " + value.length() + " 个",
                "At most " + max + " characters, now " + value.length());
    }

    public FieldErrors number(String field, @Nullable Integer value, int min, int max) {
        return check(value != null && value >= min && value <= max, field, "请填 " + min + " 到 " + max + " 之间的整数",
                "Enter a whole number from " + min + " to " + max);
    }

    FieldErrors form(String field, @Nullable String value, Pattern form, String detail, String detailEn) {
        return check(value != null && form.matcher(value).matches(), field, detail, detailEn);
    }

    FieldErrors present(String field, @Nullable Object value) {
        return check(value != null, field, "请选择", "Please choose");
    }

    /** @throws Refused with every error, unless there is none */
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
    }

    static Refused refused(String field, String detail, String detailEn) {
        return refused(List.of(new FieldError(field, detail, detailEn)));
    }

    static Refused taken(String field) {
        return refused(field, "已经有了，请换一个", "Already taken; choose another");
    }

    private static Refused refused(List<FieldError> errors) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "有 " + errors.size() + " 处需要修改",
                "Please correct " + errors.size() + (errors.size() == 1 ? " field" : " fields"),
                Map.of("errors", errors));
    }
}
