package org.huiying.bench.kb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiying.bench.Json;
import tools.jackson.databind.JsonNode;

/** Reads the files of a set. */
final class SearchSet {

    private SearchSet() {}

    static List<Doc> docs(Path file) throws IOException {
        List<Doc> docs = new ArrayList<>();
        for (JsonNode line : lines(file)) {
            docs.add(new Doc(line.path("id").asString(), line.path("title").asString(""), line.path("body").asString("")));
        }
        return docs;
    }

    static List<Asked> questions(Path file) throws IOException {
        return lines(file).stream().map(line -> new Asked(line.path("id").asString(), line.path("text").asString(""))).toList();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(Json::read).toList();
    }
}
