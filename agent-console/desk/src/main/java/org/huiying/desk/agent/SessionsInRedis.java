package org.huiying.desk.agent;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;

/** Sessions of staff live in Redis: any node knows them, and a restart signs nobody out. Twelve hours cover a shift. */
@Configuration
@EnableRedisHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60, redisNamespace = "huiying:session")
class SessionsInRedis {}
