package org.huiying.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;
import org.huiying.embedded.redis.EmbeddedRedis;

/** The Redis of this JVM: started when first asked for, gone at the end. */
public final class TestRedis {
    private static final int DATABASES = 16;
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private TestRedis() {}

    /** The address of a numbered database of its own, for the first sixteen who ask. Rings are heard in all of them. */
    public static String url() {
        return Running.SERVER.url() + "/" + GIVEN.getAndIncrement() % DATABASES;
    }

    private static final class Running {
        static final EmbeddedRedis SERVER = start();

        private static EmbeddedRedis start() {
            Path directory = TestFiles.ownDirectory("redis-");
            EmbeddedRedis server = EmbeddedRedis.start(TestFiles.programs(), directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileUtils.deleteQuietly(directory.toFile());
            }));
            return server;
        }
    }
}
