package org.huiying.oversight.settings;

import java.util.List;

import org.huiying.oversight.settings.Threshold.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the limits of the wallboard. */
@Component
public class Thresholds {

    private static final String SELECT = "select measure, amber, red, ring, version from wallboard_threshold ";

    private final JdbcClient jdbc;

    Thresholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Threshold> all() {
        return jdbc.sql(SELECT + "order by measure").query(Threshold.class).list();
    }

    Threshold of(Measure measure) {
        return jdbc.sql(SELECT + "where measure = ?").param(measure.name()).query(Threshold.class).single();
    }
}
