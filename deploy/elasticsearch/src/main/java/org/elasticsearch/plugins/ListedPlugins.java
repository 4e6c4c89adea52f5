package org.elasticsearch.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.action.admin.cluster.node.info.PluginsAndModules;
import org.elasticsearch.common.settings.Settings;

/** Plugins that are on the class path, where a server looks for them in its folders. */
public final class ListedPlugins extends PluginsService {

    private final List<LoadedPlugin> loaded;

    public ListedPlugins(Settings settings, Path config, List<Class<? extends Plugin>> classes) {
        super(settings, config, new PluginsLoader(Set.of(), Set.of(), Map.of()));
        loaded = classes.stream().map(type -> new LoadedPlugin(descriptor(type), loadPlugin(type, settings, config),
                ListedPlugins.class.getClassLoader())).toList();
        loadExtensions(loaded);
    }

    private static PluginDescriptor descriptor(Class<? extends Plugin> type) {
        return new PluginDescriptor(type.getName(), "on the class path", "NA", "", "21", type.getName(), null, List.of(), false, false,
                true, false, null);
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        return loaded == null ? List.of() : loaded;
    }

    @Override
    public PluginsAndModules info() {
        return new PluginsAndModules(List.of(), List.of());
    }
}
