package org.huiying.desk.routing;

import org.huiying.desk.lease.Lease;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may route. */
@Configuration(proxyBeanMethods = false)
class RoutingLease {

    static final String TABLE = "routing_lease";

    @Bean
    Lease lease(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new Lease(TABLE, Lease.Scans.BY_KEYS, jdbc, transaction);
    }
}
