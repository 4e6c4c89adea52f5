package org.huiying.knowledge.article;

import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads an article from a Markdown file that begins with its fields in YAML between two lines of dashes. */
final class FrontMatter {

    private static final String FENCE = "---";

    private FrontMatter() {
    }

    static ArticleText read(String file) {
        String text = file.replace("\r\n", "\n");
        int end = text.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (!text.startsWith(FENCE + "\n") || end < 0) {
            throw new IllegalArgumentException("article: no fields (expected: YAML between two lines of ---)");
        }
        Object fields = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(text.substring(FENCE.length() + 1, end + 1));
        if (!(fields instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("article: " + fields + " (expected: a YAML map)");
        }
        return new ArticleText(one(map, "title"), one(map, "product"), Kind.parse(one(map, "kind")),
                "internal".equals(one(map, "visibility")) ? Visibility.INTERNAL : Visibility.PUBLIC,
                many(map, "models"), many(map, "fault_codes"), one(map, "symptom"), many(map, "synonyms"),
                many(map, "tags"), text.substring(end + FENCE.length() + 2).strip() + "\n");
    }

    private static String one(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString().strip();
    }

    private static List<String> many(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
