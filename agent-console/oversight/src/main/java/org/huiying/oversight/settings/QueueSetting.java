package org.huiying.oversight.settings;

import java.util.List;
import java.util.regex.Pattern;

import org.huiying.desk.queue.HoursSetting;
import org.jspecify.annotations.Nullable;

/**
 * A queue as it is edited; everything is checked before it is stored. Times are in seconds.
 *
 * @param code      stable, by which forms and sites name it; given once
 * @param languages that customers may choose beside Chinese; each needs the skill {@code lang-} and its code
 */
record QueueSetting(@Nullable Long id, @Nullable String code, @Nullable String name, @Nullable String nameEn,
                    @Nullable Boolean enabled, @Nullable Boolean offeredOnWeb, List<String> languages,
                    @Nullable HoursSetting hours, @Nullable Integer targetSeconds, @Nullable Integer wrapUpSeconds,
                    QueueRouting routing, QueueOffers offers, QueueLimits limits, QueueAnnouncing announcing,
                    @Nullable Integer version) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z]{2,8})?");
    static final int DAY = 86_400;

    QueueSetting {
        languages = languages == null ? List.of() : List.copyOf(languages);
        routing = routing == null ? QueueRouting.UNSAID : routing;
        offers = offers == null ? QueueOffers.UNSAID : offers;
        limits = limits == null ? QueueLimits.UNSAID : limits;
        announcing = announcing == null ? QueueAnnouncing.UNSAID : announcing;
    }

    void check() {
        FieldErrors errors = new FieldErrors()
                .form("code", code, CODE, "请用小写字母、数字和短横线，最多 40 个", "Small letters, digits and dashes, 40 at most")
                .text("name", name, 40).text("nameEn", nameEn, 60)
                .present("enabled", enabled).present("offeredOnWeb", offeredOnWeb)
                .check(languages.stream().allMatch(each -> LANGUAGE.matcher(each).matches()), "languages",
                        "请用语言代码，如 en、yue", "Use language codes such as en or yue")
                .number("targetSeconds", targetSeconds, 1, DAY)
                .number("wrapUpSeconds", wrapUpSeconds, 0, 3600);
        checkHours(errors);
        routing.check(errors);
        offers.check(errors);
        limits.check(errors, id);
        announcing.check(errors);
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
