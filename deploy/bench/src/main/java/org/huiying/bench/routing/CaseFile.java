package org.huiying.bench.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiying.bench.Json;
import org.huiying.bench.Unusable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A file of cases: a list of objects with id, family, params and exact, by itself or as "cases". */
final class CaseFile {

    private CaseFile() {}

    static List<Case> read(Path file) {
        JsonNode root;
        try {
            root = Json.read(Files.readString(file));
        } catch (IOException e) {
            throw new Unusable("cases: " + file + " cannot be read: " + e, e);
        } catch (JacksonException e) {
            throw new Unusable("cases: " + file + " is no JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode list = root.isArray() ? root : root.path("cases");
        if (!list.isArray()) {
            throw new Unusable("cases: " + file + " (expected: a list of cases, or an object with \"cases\")");
        }
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : list) {
            cases.add(read(node, cases.size()));
        }
        return cases;
    }

    private static Case read(JsonNode node, int index) {
        String id = node.path("id").asString("");
        String family = node.path("family").asString("");
        String where = id.isEmpty() ? "case " + (index + 1) : "case " + id;
        if (id.isEmpty() || family.isEmpty() || !node.path("params").isObject() || !node.path("exact").isObject()) {
            throw new Unusable(where + " (expected: id, family, params and exact)");
        }
        if (!Families.known().contains(family)) {
            throw new Unusable(where + ": family " + family + " (expected: one of " + Families.known() + ")");
        }
        return new Case(id, family, node.path("params"), node.path("exact"));
    }
}
