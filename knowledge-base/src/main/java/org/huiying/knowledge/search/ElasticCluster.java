package org.huiying.knowledge.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;

/** The cluster and the indexes of ours in it: one behind the alias, and at times one that is being built. */
final class ElasticCluster implements Closeable {

    /** Grows when articles are written in another way; an index of another format is built anew. */
    private static final String FORMAT = "3";

    /** What is written may take longer than a person waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ElasticsearchClient client;
    private final ElasticsearchClient writer;
    private final String alias;

    ElasticCluster(ElasticSettings settings) {
        client = ElasticConnection.open(settings, settings.timeout());
        writer = ElasticConnection.open(settings, PATIENCE);
        alias = settings.alias();
    }

    ElasticsearchClient client() {
        return client;
    }

    /** For what is written: nobody waits for it. */
    ElasticsearchClient writer() {
        return writer;
    }

    String alias() {
        return alias;
    }

    /** Whether there is an index behind the alias that is written as it is written today. */
    boolean isUsable() throws IOException {
        if (!client.indices().existsAlias(exists -> exists.name(alias)).value()) {
            return false;
        }
        return client.indices().getMapping(mapping -> mapping.index(alias)).mappings().values().stream()
                .allMatch(mapping -> mapping.mappings().meta().containsKey("format")
                        && mapping.mappings().meta().get("format").to(String.class).equals(FORMAT));
    }

    /** Higher than all that are there, whoever made them. */
    String nextName() throws IOException {
        long last = indexes().stream().map(name -> name.substring(alias.length() + 1)).filter(number -> number.matches("[0-9]{1,15}"))
                .mapToLong(Long::parseLong).max().orElse(0);
        return alias + "-" + (last + 1);
    }

    /** Puts the template in place that indexes of ours are made by, and makes one that nobody searches yet. */
    void create(String name) throws IOException {
        String template = ElasticTemplate.json(alias, FORMAT);
        writer.indices().putIndexTemplate(put -> put.name(alias).withJson(new StringReader(template)));
        writer.indices().create(create -> create.index(name));
    }

    /** From here on the new index is searched; in one step, so that no question meets none or both. */
    void switchTo(String name) throws IOException {
        writer.indices().refresh(refresh -> refresh.index(name));
        List<String> old = behindAlias();
        writer.indices().updateAliases(update -> {
            old.forEach(index -> update.actions(action -> action.remove(remove -> remove.index(index).alias(alias))));
            return update.actions(action -> action.add(add -> add.index(name).alias(alias)));
        });
        drop(indexes().stream().filter(index -> !index.equals(name)).toList());
    }

    /** Removes what a build that failed has left behind. */
    void dropUnused() throws IOException {
        List<String> used = behindAlias();
        drop(indexes().stream().filter(index -> !used.contains(index)).toList());
    }

    private void drop(List<String> names) throws IOException {
        for (String name : names) {
            writer.indices().delete(delete -> delete.index(name).ignoreUnavailable(true));
        }
    }

    private List<String> indexes() throws IOException {
        return new ArrayList<>(client.indices().get(get -> get.index(alias + "-*").allowNoIndices(true)).indices().keySet());
    }

    private List<String> behindAlias() throws IOException {
        if (!client.indices().existsAlias(exists -> exists.name(alias)).value()) {
            return List.of();
        }
        return client.indices().getAlias(get -> get.name(alias)).aliases().entrySet().stream()
                .filter(entry -> has(entry.getValue())).map(Map.Entry::getKey).toList();
    }

    private boolean has(IndexAliases aliases) {
        return aliases.aliases().containsKey(alias);
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            client.close();
        }
    }
}
