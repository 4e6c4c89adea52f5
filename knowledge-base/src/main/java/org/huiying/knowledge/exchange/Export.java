package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.picture.Picture;
import org.huiying.knowledge.picture.Pictures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every article, whatever its state: its newest text as {@code articles/<slug>.md}, what it said before and what was
 * said of it as {@code history/<slug>.json}, the pictures that all of them show, and an index as CSV and JSON. Articles are read in batches and pictures one at a time, so memory stays small.
 */
@Component
class Export {

    private static final int BATCH = 100;

    private final ArticleWorkflow workflow;
    private final ArticleTerms terms;
    private final ArticlesHere here;
    private final Pictures pictures;
    private final JsonMapper json;
    private final Clock clock;

    Export(ArticleWorkflow workflow, ArticleTerms terms, ArticlesHere here, Pictures pictures, JsonMapper json, Clock clock) {
        this.workflow = workflow;
        this.terms = terms;
        this.here = here;
        this.pictures = pictures;
        this.json = json;
        this.clock = clock;
    }

    void write(OutputStream to) throws IOException {
        Set<String> shown = new HashSet<>();
        ExportIndex index = new ExportIndex();
        Map<Long, String> categories = new HashMap<>();
        here.categories().forEach((path, id) -> categories.put(id, path));
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        try {
            workflow.forEachBatch(BATCH, batch -> batch.forEach(article -> {
                put(zip, path(article), MarkdownFile.write(article, fields(terms.of(article.id()), categories), linked(article, shown)).getBytes(StandardCharsets.UTF_8));
                EarlierTexts earlier = here.earlier(article);
                earlier.pictures().forEach(address -> Picture.idIn(address).ifPresent(shown::add));
                if (!earlier.isEmpty()) {
                    put(zip, EarlierTexts.place(article.slug()), earlier.written(json));
                }
                index.add(article, path(article));
            }));
            for (String id : shown) {
                Optional<Picture> picture = pictures.find(id);
                picture.ifPresent(found -> put(zip, "pictures/" + found.fileName(), found.content()));
            }
            put(zip, "index.csv", index.csv());
            put(zip, "index.json", json.writeValueAsBytes(new Listing(clock.instant().toString(), index.rows())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.finish();
    }

    record Listing(String exportedAt, List<ExportIndex.Row> articles) {
    }

    private static String path(Article article) {
        return "articles/" + article.slug() + ".md";
    }

    private static Map<String, Object> fields(Terms terms, Map<Long, String> categories) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("category", terms.category() == null ? "" : categories.getOrDefault(terms.category(), ""));
        fields.put("teams", terms.teams());
        fields.put("valid_from", Objects.toString(terms.validFrom(), ""));
        fields.put("valid_until", Objects.toString(terms.validUntil(), ""));
        fields.put("review_on", Objects.toString(terms.reviewOn(), ""));
        return fields;
    }

    /** Pictures are named by their place in the zip, so that any Markdown program shows them. */
    private static String linked(Article article, Set<String> shown) {
        String up = "../".repeat((int) path(article).chars().filter(c -> c == '/').count());
        return PictureLinks.replace(article.text().markdown(), link -> {
            Optional<String> id = Picture.idIn(link);
            id.ifPresent(shown::add);
            return id.isPresent() ? up + "pictures" + link.substring(link.lastIndexOf('/')) : link;
        });
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
