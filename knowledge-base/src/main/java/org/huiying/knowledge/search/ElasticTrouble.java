package org.huiying.knowledge.search;

import java.net.ConnectException;
import java.net.SocketTimeoutException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import org.jspecify.annotations.Nullable;

/** The cluster did not do what it was asked; the message says in one line what whoever runs it can do about that. */
final class ElasticTrouble extends RuntimeException {

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int TOO_LARGE = 413;
    static final int TOO_MANY = 429;
    static final int UNAVAILABLE = 503;

    private static final String SETTINGS = "huiying.knowledge.elasticsearch.";

    ElasticTrouble(String alias, Exception cause) {
        super("elasticsearch: " + alias + ": " + said(alias, cause), cause);
    }

    /** The HTTP status of the answer; 0 when there was none. */
    static int status(Exception e) {
        ElasticsearchException answered = within(e, ElasticsearchException.class);
        TransportException broken = within(e, TransportException.class);
        return answered != null ? answered.status() : broken != null ? broken.statusCode() : 0;
    }

    private static String said(String alias, Exception cause) {
        return switch (status(cause)) {
            case UNAUTHORIZED -> "it refuses the sign-in (401; expected: " + SETTINGS + "username and password, or api-key, that it knows)";
            case FORBIDDEN -> "this user may not do that (403; expected: privilege all on " + alias + "* and manage_index_templates)";
            default -> unanswered(cause);
        };
    }

    private static String unanswered(Exception cause) {
        if (within(cause, SSLHandshakeException.class) != null) {
            return "its certificate is not trusted (expected: " + SETTINGS + "ca-certificate names the one that signed it)";
        }
        SSLException tls = within(cause, SSLException.class);
        if (tls != null) {
            return "no TLS there (expected: http instead of https in " + SETTINGS + "uris, or TLS switched on): " + tls.getMessage();
        }
        if (within(cause, ConnectException.class) != null) {
            return "it cannot be reached (expected: it runs at " + SETTINGS + "uris)";
        }
        return within(cause, SocketTimeoutException.class) != null ? "it takes too long to answer" : String.valueOf(cause.getMessage());
    }

    private static <T extends Exception> @Nullable T within(Throwable error, Class<T> kind) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }
}
