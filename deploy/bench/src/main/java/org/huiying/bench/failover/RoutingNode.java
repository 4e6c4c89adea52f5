package org.huiying.bench.failover;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * A node of the application without its web: the router's host, and what carries out its decisions. Of the packages
 * found only the running parts are made, and what they need.
 */
@ComponentScan(lazyInit = true, basePackages = {"org.huiying.desk.routing", "org.huiying.desk.conversation", "org.huiying.desk.live",
    "org.huiying.desk.event", "org.huiying.desk.queue", "org.huiying.desk.reach"})
@RoutingFloor
public class RoutingNode {

    static final String READY = "node is ready";

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RoutingNode.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.run(arguments);
        System.out.println(READY);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
