package org.huiying.standin.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiying.standin.message.Files;

/** Files of messages: their address at Twilio sends on to another one, where nothing proves who asks. */
final class MessageFiles {

    private static final String LYING = "/files/";

    private final Pattern address;
    private final Files files;

    MessageFiles(String root, Files files) {
        this.address = Pattern.compile(root + "/Messages/(?:SM|MM)[0-9a-f]{32}/Media/(ME[0-9a-f]{32})");
        this.files = files;
    }

    /** Whether it was a request for the file itself. Our secret must not come along. */
    boolean isServed(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith(LYING)) {
            return false;
        }
        Files.File file = files.find(path.substring(LYING.length())).orElse(null);
        if (file == null || exchange.getRequestHeaders().containsKey("Authorization")) {
            exchange.sendResponseHeaders(file == null ? 404 : 400, -1);
            return true;
        }
        exchange.getResponseHeaders().add("Content-Type", file.type());
        exchange.sendResponseHeaders(200, file.content().length);
        exchange.getResponseBody().write(file.content());
        return true;
    }

    /** Whether it was a request for its address. */
    boolean isSentOn(HttpExchange exchange) throws IOException {
        Matcher found = address.matcher(exchange.getRequestURI().getPath());
        if (!found.matches()) {
            return false;
        }
        exchange.getResponseHeaders().add("Location", LYING + found.group(1));
        exchange.sendResponseHeaders(307, -1);
        return true;
    }
}
