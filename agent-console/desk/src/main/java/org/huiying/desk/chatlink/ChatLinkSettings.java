package org.huiying.desk.chatlink;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Text messages to who was missed on the phone.
 *
 * @param publicUrl where customers reach this installation, without a slash at the end; none: no links are sent
 * @param site      whose chat the link opens
 * @param lasts     how long a link can be opened
 */
@ConfigurationProperties("huiying.chat-link")
record ChatLinkSettings(@Nullable URI publicUrl, @DefaultValue("demo") String site, @DefaultValue("24h") Duration lasts) {}
