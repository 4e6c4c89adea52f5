package org.huiying.app.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether an empty database becomes a demo company; otherwise it gets one administrator and nothing else
 */
@ConfigurationProperties("huiying.demo")
record DemoSettings(@DefaultValue("true") boolean enabled) {}
