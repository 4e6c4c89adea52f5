package org.huiying.desk.routing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is the same for all queues.
 *
 * @param keepDecisions how long decisions can be looked up
 */
@ConfigurationProperties("huiying.routing")
record RoutingTerms(@DefaultValue("180d") Duration keepDecisions) {}
