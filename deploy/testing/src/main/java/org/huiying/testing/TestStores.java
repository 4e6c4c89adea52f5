package org.huiying.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each Spring test context a migrated database and a search index of its own, and a Redis:
 * {@code @ContextConfiguration(initializers = TestStores.class)}. Contexts that Spring caches keep theirs, so a test
 * that needs an empty database makes its own rows and looks only at them.
 */
public final class TestStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-stores", Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "spring.datasource.hikari.maximum-pool-size", 8,
                "spring.datasource.hikari.minimum-idle", 1,
                "spring.data.redis.url", TestRedis.url(),
                "huiying.knowledge.index-dir", TestFiles.ownDirectory("index").toString())));
    }
}
