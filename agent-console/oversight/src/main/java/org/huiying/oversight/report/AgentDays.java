package org.huiying.oversight.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.huiying.rules.calendar.OpeningHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts agents' days. A contact belongs to the day, in China, on which it was answered. */
@Component
class AgentDays {

    /** Contacts are found by when they were enqueued; nobody waits longer than a day. */
    private static final String DAY = """
            with taken as (
                select k.agent_id, k.conversation_id, k.channel, k.answered_at, k.ended_at, k.closed_at,
                    (select min(m.at) from message m where m.conversation_id = k.conversation_id
                        and m.agent_id = k.agent_id and m.author = 'AGENT' and m.kind <> 'NOTE'
                        and m.at >= k.answered_at and m.at <= coalesce(k.ended_at, :end)) as first_words
                from contact k
                where k.enqueued_at >= :start::timestamptz - interval '1 day' and k.enqueued_at < :end
                    and k.answered_at >= :start and k.answered_at < :end and k.agent_id is not null
            ), figures as (
                select t.agent_id, count(*) as contacts,
                    avg(extract(epoch from t.first_words - t.answered_at)) as first_response,
                    100.0 * count(t.first_words) filter (where t.channel not in ('PHONE', 'CALLBACK'))
                        / nullif(count(*) filter (where t.channel not in ('PHONE', 'CALLBACK')), 0) as reply_rate,
                    avg(extract(epoch from t.ended_at - t.answered_at)) as handled,
                    avg(extract(epoch from t.closed_at - t.ended_at)) as wrapped_up,
                    count(distinct c.id) filter (where c.rating is not null) as rated,
                    count(distinct c.id) filter (where c.rating >= 3) as satisfied,
                    count(distinct c.id) filter (where c.solved_article_id is not null) as solved
                from taken t join conversation c on c.id = t.conversation_id group by t.agent_id
            ), offers as (
                select agent_id, count(*) filter (where reason ->> 'code' = 'MISSED') as missed,
                    count(*) filter (where reason ->> 'code' = 'DECLINED') as declined
                from routing_decision where kind = 'WITHDRAW' and at >= :start and at < :end group by agent_id
            ), registered as (
                select owner_agent_id as agent_id, count(*) as tickets from ticket
                where registered_at >= :start and registered_at < :end group by owner_agent_id
            )
            select a.id, a.name, a.grade, coalesce(f.contacts, 0) as contacts, round(f.first_response::numeric, 1) as first_response_seconds,
                round(f.reply_rate::numeric, 1) as reply_rate, round(f.handled::numeric, 1) as handle_seconds,
                round(f.wrapped_up::numeric, 1) as wrap_up_seconds, coalesce(o.missed, 0) as missed,
                coalesce(o.declined, 0) as declined, coalesce(f.rated, 0) as rated,
                round(100.0 * f.satisfied / nullif(f.rated, 0), 1) as satisfaction, coalesce(r.tickets, 0) as tickets,
                coalesce(f.solved, 0) as solved_by_article
            from agent a
            left join figures f on f.agent_id = a.id
            left join offers o on o.agent_id = a.id
            left join registered r on r.agent_id = a.id
            where (a.enabled and 'AGENT' = any(a.roles)) or f.contacts > 0
            order by contacts desc, a.name, a.id""";

    private final JdbcClient jdbc;

    AgentDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgentDay> of(LocalDate day) {
        return jdbc.sql(DAY).param("start", Timestamp.from(midnight(day))).param("end", Timestamp.from(midnight(day.plusDays(1))))
                .query(AgentDay.class).list();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(OpeningHours.CHINA).toInstant();
    }
}
