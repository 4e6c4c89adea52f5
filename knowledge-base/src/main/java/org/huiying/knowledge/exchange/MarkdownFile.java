package org.huiying.knowledge.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleText;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * An article as Markdown with its fields in YAML before it. Fields may be missing, and so may all of them: then a first
 * heading, or the file's name, is the title.
 */
final class MarkdownFile {

    private static final String FENCE = "---";
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#\\s+(.+?)\\s*#*\\s*(?:\\n|\\z)");

    /** What the export tells people and the import leaves alone. */
    private static final Set<String> TOLD = Set.of("state", "version", "published_version", "owner", "saved_by", "updated_at");

    private static final int LONGEST_FIELDS = 100_000;

    private MarkdownFile() {
    }

    static Found read(String path, String file) {
        String text = file.replace("\r\n", "\n").replace('\r', '\n');
        String head = "";
        String body = text;
        int end = text.startsWith(FENCE + "\n") ? text.indexOf("\n" + FENCE + "\n", FENCE.length()) : -1;
        if (end >= 0) {
            head = text.substring(FENCE.length() + 1, end + 1);
            body = text.substring(end + FENCE.length() + 2);
        }
        List<Reason> notes = new ArrayList<>();
        try {
            Map<Column, String> values = fields(head, notes);
            Given given = named(new Given(values), path, body);
            String key = values.getOrDefault(Column.ID, "").strip();
            return new Found.Readable(path, key.isEmpty() ? withoutEnding(path) : key, given, notes);
        } catch (YAMLException | IllegalArgumentException e) {
            return new Found.Unreadable(path, fileName(path), new Reason("开头的属性不是有效的 YAML：" + firstLine(e),
                    "The fields at its beginning are not valid YAML: " + firstLine(e)));
        }
    }

    /**
     * Each list is one of its own: YAML would name an empty one and refer to it.
     *
     * @param more fields that are not part of the text
     */
    static String write(Article article, Map<String, Object> more, String markdown) {
        ArticleText text = article.text();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", article.slug());
        fields.put("title", text.title());
        fields.put("product", text.product());
        fields.put("kind", text.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        fields.put("visibility", text.visibility().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("models", text.models());
        fields.put("fault_codes", text.faultCodes());
        fields.put("symptom", text.symptom());
        fields.put("synonyms", text.synonyms());
        fields.put("tags", text.tags());
        more.forEach(fields::put);
        fields.put("state", article.state().name());
        fields.put("version", article.version());
        fields.put("owner", article.owner());
        fields.replaceAll((name, value) -> value instanceof List<?> words ? new ArrayList<>(words) : value);
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setWidth(10_000);
        options.setSplitLines(false);
        return FENCE + "\n" + new Yaml(options).dump(fields) + FENCE + "\n" + markdown;
    }

    private static Map<Column, String> fields(String head, List<Reason> notes) {
        if (head.length() > LONGEST_FIELDS) {
            throw new IllegalArgumentException("fields: " + head.length() + " characters (expected: up to " + LONGEST_FIELDS + ")");
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(10);
        Object read = head.isBlank() ? Map.of() : new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()),
                new DumperOptions(), options, new PlainWords()).load(head);
        if (!(read instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("fields: no YAML map (expected: name: value)");
        }
        map.forEach((name, value) -> {
            Optional<Column> column = Column.named(String.valueOf(name));
            column.ifPresent(known -> values.put(known, flat(value)));
            if (column.isEmpty() && !TOLD.contains(String.valueOf(name))) {
                notes.add(new Reason("不认识的属性“" + name + "”未导入", "The unknown field “" + name + "” was left out"));
            }
        });
        return values;
    }

    private static Given named(Given given, String path, String body) {
        Given whole = given;
        String rest = body;
        if (given.title().isEmpty()) {
            Matcher heading = HEADING.matcher(body);
            boolean found = heading.find();
            whole = given.with(Column.TITLE, found ? heading.group(1) : withoutEnding(fileName(path)));
            rest = found ? body.substring(heading.end()) : body;
        }
        return whole.with(Column.BODY, rest);
    }

    private static String flat(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> each + Given.BETWEEN).collect(Collectors.joining());
        }
        return value == null ? "" : value.toString();
    }

    /** Every value is the words that were written: no day becomes a moment, no 是 or yes a truth. */
    private static final class PlainWords extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String withoutEnding(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
