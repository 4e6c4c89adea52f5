package org.huiying.oversight.settings;

import org.huiying.rules.measure.ServiceLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is set for the whole centre. */
@Component
public class Centre {

    private final JdbcClient jdbc;

    Centre(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The definition by which the wallboard counts. */
    public ServiceLevel serviceLevel() {
        return setting().serviceLevel();
    }

    CentreSetting setting() {
        return jdbc.sql("select id, service_level, version from centre").query(CentreSetting.class).single();
    }
}
