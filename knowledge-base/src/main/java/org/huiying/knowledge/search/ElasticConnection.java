package org.huiying.knowledge.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Clients of the cluster: who we are, whom we trust, and how long we wait. */
final class ElasticConnection {

    private ElasticConnection() {
    }

    /** @param patience how long an answer may take */
    static ElasticsearchClient open(ElasticSettings settings, Duration patience) {
        Rest5ClientBuilder builder = Rest5Client.builder(settings.uris());
        builder.setRequestConfigCallback(request -> request.setResponseTimeout(timeout(patience)));
        builder.setConnectionConfigCallback(connection ->
                connection.setConnectTimeout(timeout(settings.timeout())).setSocketTimeout(timeout(patience)));
        authorization(settings).ifPresent(value -> builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
        if (settings.caCertificate() != null) {
            builder.setSSLContext(trusting(settings.caCertificate()));
        }
        return new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper()));
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration.toMillis(), TimeUnit.MILLISECONDS);
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

    private static SSLContext trusting(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            return TransportUtils.sslContextFromHttpCaCrt(in);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("huiying.knowledge.elasticsearch.ca-certificate: " + certificate
                    + " (expected: a readable certificate in PEM or DER form)", e);
        }
    }
}
