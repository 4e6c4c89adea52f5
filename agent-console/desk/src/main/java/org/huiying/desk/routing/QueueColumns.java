package org.huiying.desk.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.AgentOrder;
import org.huiying.rules.routing.Announcing;
import org.huiying.rules.routing.CoolDown;
import org.huiying.rules.routing.OfferTerms;
import org.huiying.rules.routing.QueueLimits;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Ring;
import org.huiying.rules.routing.ServiceTarget;
import org.huiying.rules.routing.Serving;

/** The columns of table {@code queue} as the router's settings. */
final class QueueColumns {

    private QueueColumns() {}

    static QueueSettings settings(ResultSet row, List<Ring> rings) throws SQLException {
        return new QueueSettings(
                new ServiceTarget(seconds(row, "target_seconds"), row.getInt("strict_priority")),
                new Serving(rings, order(row), row.getBoolean("drains")),
                offers(row),
                seconds(row, "wrap_up_seconds"),
                limits(row),
                new Announcing(seconds(row, "announce_seconds"), seconds(row, "expected_handling_seconds")));
    }

    private static AgentOrder order(ResultSet row) throws SQLException {
        String[] ties = (String[]) row.getArray("ties").getArray();
        return new AgentOrder(AgentOrder.By.valueOf(row.getString("agent_order")),
                Arrays.stream(ties).map(AgentOrder.Tie::valueOf).toList(), row.getInt("pack_to"));
    }

    private static OfferTerms offers(ResultSet row) throws SQLException {
        return new OfferTerms(
                Map.of(Channel.PHONE, seconds(row, "offer_seconds_call"),
                        Channel.CHAT, seconds(row, "offer_seconds_chat"),
                        Channel.MESSAGING, seconds(row, "offer_seconds_message"),
                        Channel.CALLBACK, seconds(row, "offer_seconds_callback")),
                new CoolDown(seconds(row, "cool_down_declined"), seconds(row, "cool_down_missed"),
                        seconds(row, "cool_down_left")),
                row.getInt("misses_until_away"), row.getInt("offers_at_once"));
    }

    private static QueueLimits limits(ResultSet row) throws SQLException {
        Long overflow = row.getObject("overflow_queue_id", Long.class);
        return new QueueLimits(row.getInt("max_waiting"), seconds(row, "max_wait_seconds"),
                overflow == null ? null : new QueueLimits.Overflow(new QueueId(overflow),
                        seconds(row, "overflow_after_seconds")),
                QueueLimits.WhenClosed.valueOf(row.getString("when_closed")),
                QueueLimits.WhenAgentLeaves.valueOf(row.getString("when_agent_leaves")),
                QueueLimits.WhenNobody.valueOf(row.getString("when_nobody")));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(row.getInt(column));
    }
}
