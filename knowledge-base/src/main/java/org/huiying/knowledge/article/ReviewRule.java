package org.huiying.knowledge.article;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles are reviewed.
 *
 * @param twoPersons whether somebody else than who submitted an article must publish it
 */
@ConfigurationProperties("huiying.knowledge.review")
record ReviewRule(@DefaultValue("false") boolean twoPersons) {
}
