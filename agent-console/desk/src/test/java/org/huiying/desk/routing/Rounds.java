package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;

import org.huiying.desk.DeskApp;
import org.huiying.desk.lease.Lease;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A router of a test's own on the real tables, while the host rests: it plays a round when it is told to. */
@Component
class Rounds {

    private final RouterHost host;
    private final Round round;
    private final RouterTables tables;
    private final SettingsWatch watch;
    private final Databases databases;
    private final Clock clock;
    Lease lease;
    Router router = new Router();

    Rounds(RouterHost host, Round round, RouterTables tables, SettingsWatch watch, Databases databases, Clock clock) {
        this.host = host;
        this.round = round;
        this.tables = tables;
        this.watch = watch;
        this.databases = databases;
        this.clock = clock;
        this.lease = newLease();
    }

    /** The ways to the database. */
    @Component
    record Databases(JdbcClient jdbc, JdbcTemplate connections, TransactionTemplate transaction) {}

    void begin() {
        host.stop();
        DeskApp.fill(databases.jdbc());
        lease = newLease();
        router = takeOver(lease);
    }

    void end() {
        host.start();
    }

    Lease newLease() {
        return new Lease(RoutingLease.TABLE, Lease.Scans.BY_KEYS, databases.connections(), databases.transaction());
    }

    Router takeOver(Lease mine) {
        databases.jdbc().sql("update routing_lease set holder = 'nobody'").update();
        assertThat(mine.tryTake()).isTrue();
        return databases.transaction().execute(status -> {
            mine.keep();
            return Router.restore(tables.read());
        });
    }

    /** A round with the settings as they are in the tables. */
    void play() {
        play(watch.changes(router, clock.instant()));
    }

    /** A round that begins with these events, settings of the test's own for example. */
    void play(List<RoutingEvent> first) {
        databases.transaction().executeWithoutResult(status -> round.play(router, lease, first, 1000));
    }
}
