package org.elasticsearch.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ListedPlugins;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/** A server of one node: {@code NodeProcess FOLDER PORT}. Prints "started" when it answers, and ends with its input. */
public final class NodeProcess {

    private NodeProcess() {}

    public static void main(String[] arguments) throws Exception {
        LogConfigurator.configureESLogging();
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Settings settings = Settings.builder()
                .put("node.name", "huiying-test")
                .put("cluster.name", "huiying-test")
                .put("path.home", folder)
                .put("path.data", folder.resolve("data"))
                .put("discovery.type", "single-node")
                .put("http.port", arguments[1])
                .put("http.host", "127.0.0.1")
                .put("transport.host", "127.0.0.1")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), folder.resolve("config"), () -> "huiying-test");
        try (Node node = new Node(NodeConstruction.prepareConstruction(environment, null, new Listed(), false))) {
            node.start();
            System.out.println("started");
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
        System.exit(0);
    }

    /** As a server, but for where its plugins come from. */
    private static final class Listed extends NodeServiceProvider {
        @Override
        PluginsService newPluginService(Environment environment, PluginsLoader loader) {
            return new ListedPlugins(environment.settings(), environment.configDir(), List.of(Netty4Plugin.class));
        }
    }
}
