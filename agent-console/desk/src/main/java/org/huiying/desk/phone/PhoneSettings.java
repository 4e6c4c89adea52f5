package org.huiying.desk.phone;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param queue the code of the queue that takes calls; none: the first that is enabled */
@ConfigurationProperties("huiying.phone")
record PhoneSettings(@Nullable String queue) {}
