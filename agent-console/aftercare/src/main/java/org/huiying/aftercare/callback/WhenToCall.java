package org.huiying.aftercare.callback;

import java.time.Instant;
import java.util.Optional;

import org.huiying.desk.phone.CallingRules;
import org.huiying.rules.calendar.CallingHours;
import org.huiying.rules.callback.CallbackReason;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A customer is called in the permitted part of the day, and not at all when he wishes it so, unless he has asked for
 * this call himself.
 */
@Component
class WhenToCall implements CallingRules {

    private final JdbcClient jdbc;
    private final CallingHours hours;
    private final String written;

    WhenToCall(JdbcClient jdbc, CallbackProperties properties) {
        this.jdbc = jdbc;
        this.hours = properties.settings().hours();
        this.written = properties.hours();
    }

    private record Wish(boolean doNotCall, @Nullable String reason) {}

    @Override
    public Optional<Denied> denies(ConversationId conversation, Instant at) {
        Wish wish = jdbc.sql("""
                select u.do_not_call, b.reason from conversation c join customer u on u.id = c.customer_id
                left join lateral (select callback_id from contact where conversation_id = c.id order by id desc limit 1) k on true
                left join callback b on b.id = k.callback_id
                where c.id = ?""").param(conversation.value()).query(Wish.class).single();
        boolean askedFor = wish.reason() != null && CallbackReason.valueOf(wish.reason()).isAskedFor();
        if (wish.doNotCall() && !askedFor) {
            return Optional.of(new Denied("客户要求不要致电", "The customer does not want to be called"));
        }
        if (!hours.permitsHour(at)) {
            return Optional.of(new Denied("现在不是可以致电客户的时间（" + written + "）",
                    "Customers may be called only at " + written));
        }
        return Optional.empty();
    }
}
