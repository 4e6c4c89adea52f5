package org.huiying.oversight.settings;

import java.util.List;
import java.util.regex.Pattern;

import org.huiying.desk.queue.HoursSetting;
import org.jspecify.annotations.Nullable;

/**
 * A queue as it is edited; every number is checked before it is stored. Times are in seconds.
 *
 * @param code           stable, by which forms and sites name it; given once
 * @param strictPriority 0 for none, else 1 to 9: served before every queue with less
 */
record QueueSetting(@Nullable Long id, @Nullable String code, @Nullable String name, @Nullable String nameEn,
                    @Nullable Boolean enabled, @Nullable Boolean offeredOnWeb, @Nullable HoursSetting hours,
                    @Nullable Integer targetSeconds, @Nullable Integer strictPriority,
                    @Nullable Integer offerSecondsCall, @Nullable Integer offerSecondsChat,
                    @Nullable Integer wrapUpSeconds, @Nullable Integer preferredSeconds,
                    @Nullable Integer maxWaiting, @Nullable Integer maxWaitSeconds,
                    @Nullable Long overflowQueueId, @Nullable Integer overflowAfterSeconds,
                    List<SkillLevel> skills, @Nullable Integer version) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int DAY = 86_400;

    QueueSetting {
        skills = skills == null ? List.of() : List.copyOf(skills);
    }

    void check() {
        FieldErrors errors = new FieldErrors()
                .form("code", code, CODE, "请用小写字母、数字和短横线，最多 40 个", "Small letters, digits and dashes, 40 at most")
                .text("name", name, 40).text("nameEn", nameEn, 60)
                .present("enabled", enabled).present("offeredOnWeb", offeredOnWeb)
                .number("targetSeconds", targetSeconds, 1, DAY)
                .number("strictPriority", strictPriority, 0, 9)
                .number("offerSecondsCall", offerSecondsCall, 5, 300)
                .number("offerSecondsChat", offerSecondsChat, 5, 300)
                .number("wrapUpSeconds", wrapUpSeconds, 0, 3600)
                .number("preferredSeconds", preferredSeconds, 0, 3600)
                .number("maxWaiting", maxWaiting, 0, 100_000)
                .number("maxWaitSeconds", maxWaitSeconds, 1, DAY)
                .number("overflowAfterSeconds", overflowAfterSeconds, 1, DAY)
                .check(overflowQueueId == null || !overflowQueueId.equals(id), "overflowQueueId", "不能溢出到自己",
                        "A queue cannot overflow into itself");
        checkHours(errors);
        SkillLevel.check(errors, skills);
        errors.refuseIfAny();
    }

    private void checkHours(FieldErrors errors) {
        errors.present("hours", hours);
        if (hours == null) {
            return;
        }
        try {
            hours.hours();
        } catch (IllegalArgumentException notHours) {
            errors.check(false, "hours", "请写成 09:00-18:00，一天内的时段不能重叠",
                    "Write 09:00-18:00; ranges of a day must not overlap");
            return;
        }
        boolean everOpen = Boolean.TRUE.equals(hours.always())
                || (hours.days() != null && hours.days().values().stream().anyMatch(ranges -> !ranges.isEmpty()));
        errors.check(everOpen, "hours", "至少要有一天营业", "At least one day must be open");
    }
}
