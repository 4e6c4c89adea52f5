package org.huiying.desk.routing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is the same for all queues.
 *
 * @param coolDown         how long an agent who declined or missed a contact is not offered it again
 * @param missesUntilAway  after so many missed offers in a row an agent is set away; 0 for never
 * @param announceEvery    how often at most those who wait are told their place; 0 for never
 * @param expectedHandling time an agent needs for one contact, until it has been measured
 * @param keepDecisions    how long decisions can be looked up
 */
@ConfigurationProperties("huiying.routing")
record RoutingTerms(@DefaultValue("30s") Duration coolDown, @DefaultValue("2") int missesUntilAway,
                    @DefaultValue("5s") Duration announceEvery, @DefaultValue("5m") Duration expectedHandling,
                    @DefaultValue("180d") Duration keepDecisions) {}
