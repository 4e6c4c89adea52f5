package org.huiying.knowledge.reading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What strangers may do with the public articles.
 *
 * @param requestsPerMinute of one address, searches as you type included
 */
@ConfigurationProperties("huiying.knowledge.visitors")
record VisitorSettings(@DefaultValue("240") int requestsPerMinute) {
}
