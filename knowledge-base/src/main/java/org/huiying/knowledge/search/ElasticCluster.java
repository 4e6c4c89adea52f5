package org.huiying.knowledge.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** The cluster and the indexes of ours in it: one behind the alias, and at times one that is being built. */
final class ElasticCluster implements Closeable {

    /** Grows when articles are written in another way; an index of another format is built anew. */
    private static final String FORMAT = "2";

    private final ElasticsearchClient client;
    private final String alias;

    ElasticCluster(ElasticSettings settings) {
        Rest5ClientBuilder builder = Rest5Client.builder(settings.uris());
        Timeout timeout = Timeout.of(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        builder.setRequestConfigCallback(request -> request.setResponseTimeout(timeout));
        builder.setConnectionConfigCallback(connection -> connection.setConnectTimeout(timeout).setSocketTimeout(timeout));
        authorization(settings).ifPresent(value -> builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
        client = new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper()));
        alias = settings.alias();
    }

    private static Optional<String> authorization(ElasticSettings settings) {
        if (!settings.apiKey().isEmpty()) {
            return Optional.of("ApiKey " + settings.apiKey());
        }
        if (settings.username().isEmpty()) {
            return Optional.empty();
        }
        byte[] both = (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }

    ElasticsearchClient client() {
        return client;
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
        client.indices().putIndexTemplate(put -> put.name(alias).withJson(new StringReader(template)));
        client.indices().create(create -> create.index(name));
    }

    /** From here on the new index is searched; in one step, so that no question meets none or both. */
    void switchTo(String name) throws IOException {
        client.indices().refresh(refresh -> refresh.index(name));
        List<String> old = behindAlias();
        client.indices().updateAliases(update -> {
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
            client.indices().delete(delete -> delete.index(name).ignoreUnavailable(true));
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
        client.close();
    }
}
