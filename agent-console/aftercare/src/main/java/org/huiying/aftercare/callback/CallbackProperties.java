package org.huiying.aftercare.callback;

import java.time.Duration;
import java.time.ZoneId;

import org.huiying.rules.calendar.CallingHours;
import org.huiying.rules.calendar.HourRange;
import org.huiying.rules.callback.CallbackSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of callbacks, under {@code huiying.callback}.
 *
 * @param hours      the part of a day in which customers may be called
 * @param zone       where that part of the day is meant
 * @param onHolidays whether customers are called on public holidays without having asked for it
 * @param grace      how long after falling due a callback is overdue
 * @param attempts   how often a customer is tried before a message is left
 * @param gap        the least time between two attempts
 * @param again      when a callback is tried again that no agent took, or whose customer was busy with us
 */
@ConfigurationProperties("huiying.callback")
record CallbackProperties(@DefaultValue("09:00-20:00") String hours,
                          @DefaultValue("Asia/Shanghai") ZoneId zone,
                          @DefaultValue("false") boolean onHolidays,
                          @DefaultValue("30m") Duration grace,
                          @DefaultValue("3") int attempts,
                          @DefaultValue("2h") Duration gap,
                          @DefaultValue("10m") Duration again) {

    CallbackSettings settings() {
        return new CallbackSettings(new CallingHours(HourRange.parse(hours), zone, onHolidays), grace, attempts, gap,
                CallbackSettings.FollowUpLimits.standard());
    }
}
