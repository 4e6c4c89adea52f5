package org.huiying.oversight.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huiying.desk.queue.HoursSetting;
import org.huiying.oversight.settings.QueueRouting.RingSetting;
import org.huiying.rules.routing.AgentOrder;
import org.huiying.rules.routing.QueueLimits.WhenAgentLeaves;
import org.huiying.rules.routing.QueueLimits.WhenClosed;
import org.huiying.rules.routing.QueueLimits.WhenNobody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A queue's form and the columns of table {@code queue}, each way. */
final class QueueColumns {

    private QueueColumns() {}

    /** By the columns' names. */
    static Map<String, @Nullable Object> of(QueueSetting queue, JsonMapper json) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("code", queue.code());
        columns.put("name", queue.name());
        columns.put("name_en", queue.nameEn());
        columns.put("enabled", queue.enabled());
        columns.put("offered_on_web", queue.offeredOnWeb());
        columns.put("languages", queue.languages().toArray(String[]::new));
        columns.put("hours", json.writeValueAsString(queue.hours()));
        columns.put("target_seconds", queue.targetSeconds());
        columns.put("wrap_up_seconds", queue.wrapUpSeconds());
        put(columns, queue.routing());
        put(columns, queue.offers());
        put(columns, queue.limits());
        columns.put("announce_seconds", queue.announcing().everySeconds());
        columns.put("expected_handling_seconds", queue.announcing().handlingSeconds());
        return columns;
    }

    private static void put(Map<String, @Nullable Object> columns, QueueRouting routing) {
        columns.put("agent_order", routing.order() == null ? null : routing.order().name());
        columns.put("ties", routing.ties().stream().map(AgentOrder.Tie::name).toArray(String[]::new));
        columns.put("pack_to", routing.packTo());
        columns.put("drains", routing.drains());
        columns.put("strict_priority", routing.strictPriority());
        columns.put("owner_seconds", routing.ownerSeconds());
        columns.put("preferred_seconds", routing.preferredSeconds());
        columns.put("reserve", routing.rings().getFirst().reserve());
    }

    private static void put(Map<String, @Nullable Object> columns, QueueOffers offers) {
        columns.put("offer_seconds_call", offers.callSeconds());
        columns.put("offer_seconds_chat", offers.chatSeconds());
        columns.put("offer_seconds_message", offers.messageSeconds());
        columns.put("offer_seconds_callback", offers.callbackSeconds());
        columns.put("cool_down_declined", offers.declinedSeconds());
        columns.put("cool_down_missed", offers.missedSeconds());
        columns.put("cool_down_left", offers.leftSeconds());
        columns.put("misses_until_away", offers.missesUntilAway());
        columns.put("offers_at_once", offers.atOnce());
    }

    private static void put(Map<String, @Nullable Object> columns, QueueLimits limits) {
        columns.put("max_waiting", limits.maxWaiting());
        columns.put("max_wait_seconds", limits.maxWaitSeconds());
        columns.put("overflow_queue_id", limits.overflowQueueId());
        columns.put("overflow_after_seconds", limits.overflowAfterSeconds());
        columns.put("when_nobody", limits.whenNobody() == null ? null : limits.whenNobody().name());
        columns.put("when_closed", limits.whenClosed() == null ? null : limits.whenClosed().name());
        columns.put("when_agent_leaves", limits.whenAgentLeaves() == null ? null : limits.whenAgentLeaves().name());
    }

    static QueueSetting setting(ResultSet row, List<RingSetting> rings, JsonMapper json) throws SQLException {
        return new QueueSetting(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("name_en"),
                row.getBoolean("enabled"), row.getBoolean("offered_on_web"), words(row, "languages"),
                json.readValue(row.getString("hours"), HoursSetting.class), row.getInt("target_seconds"),
                row.getInt("wrap_up_seconds"),
                new QueueRouting(AgentOrder.By.valueOf(row.getString("agent_order")),
                        words(row, "ties").stream().map(AgentOrder.Tie::valueOf).toList(), row.getInt("pack_to"),
                        row.getBoolean("drains"), row.getInt("strict_priority"), row.getInt("owner_seconds"),
                        row.getInt("preferred_seconds"), rings),
                new QueueOffers(row.getInt("offer_seconds_call"), row.getInt("offer_seconds_chat"),
                        row.getInt("offer_seconds_message"), row.getInt("offer_seconds_callback"),
                        row.getInt("cool_down_declined"), row.getInt("cool_down_missed"), row.getInt("cool_down_left"),
                        row.getInt("misses_until_away"), row.getInt("offers_at_once")),
                new QueueLimits(row.getInt("max_waiting"), row.getInt("max_wait_seconds"),
                        row.getObject("overflow_queue_id", Long.class), row.getInt("overflow_after_seconds"),
                        WhenNobody.valueOf(row.getString("when_nobody")), WhenClosed.valueOf(row.getString("when_closed")),
                        WhenAgentLeaves.valueOf(row.getString("when_agent_leaves"))),
                new QueueAnnouncing(row.getInt("announce_seconds"), row.getInt("expected_handling_seconds")),
                row.getInt("version"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
