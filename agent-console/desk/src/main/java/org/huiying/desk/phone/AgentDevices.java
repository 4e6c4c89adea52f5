package org.huiying.desk.phone;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.Device;
import org.huiying.rules.agent.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rings when an agent is called: her softphone while her page listens, otherwise her telephone. */
@Component
class AgentDevices {

    private static final Duration LISTENS_FOR = Duration.ofSeconds(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    AgentDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Device.Browser browser(AgentId agent) {
        return new Device.Browser("agent_" + agent);
    }

    private record Known(@Nullable String phone, boolean listens) {}

    /** Empty when she has neither. */
    Optional<Device> of(AgentId agent) {
        Known known = jdbc.sql("""
                select a.phone, exists (select from phone_softphone s where s.agent_id = a.id and s.heard_at > ?) as listens
                from agent a where a.id = ?""")
                .params(Timestamp.from(clock.instant().minus(LISTENS_FOR)), agent.value()).query(Known.class).single();
        return known.listens() ? Optional.of(browser(agent))
                : PhoneNumber.parse(known.phone() == null ? "" : known.phone()).map(Device.Telephone::new);
    }

    /** Her name, while she is one of ours. */
    Optional<String> owner(AgentId agent) {
        return jdbc.sql("select name from agent where id = ? and enabled").param(agent.value()).query(String.class).optional();
    }

    /** Her page listens, as it says every half minute. */
    void listens(AgentId agent) {
        jdbc.sql("""
                insert into phone_softphone (agent_id, heard_at) values (?, ?)
                on conflict (agent_id) do update set heard_at = excluded.heard_at""")
                .params(agent.value(), Timestamp.from(clock.instant())).update();
    }

    void listensNoMore(AgentId agent) {
        jdbc.sql("delete from phone_softphone where agent_id = ?").param(agent.value()).update();
    }
}
