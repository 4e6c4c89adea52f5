package org.huiying.knowledge.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The articles that ship with the product, one file each under {@code articles/<product>/<name>.md}. */
@Component
class ShippedArticles {

    private static final Logger log = LoggerFactory.getLogger(ShippedArticles.class);
    private static final String FOLDER = "/articles/";
    private static final String OWNER = "system";

    private final ArticleWorkflow workflow;
    private final TransactionTemplate transaction;

    ShippedArticles(ArticleWorkflow workflow, TransactionTemplate transaction) {
        this.workflow = workflow;
        this.transaction = transaction;
    }

    int importMissing() {
        Map<String, ArticleText> articles = read();
        Integer added = transaction.execute(status -> {
            int many = 0;
            for (Map.Entry<String, ArticleText> article : articles.entrySet()) {
                if (!workflow.isTaken(article.getKey())) {
                    workflow.publishNew(article.getKey(), article.getValue(), OWNER);
                    many++;
                }
            }
            return many;
        });
        log.info("shipped articles: {} of {} were new", added, articles.size());
        return added == null ? 0 : added;
    }

    /** By slug: product and file name. */
    static Map<String, ArticleText> read() {
        Map<String, ArticleText> articles = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:articles/**/*.md")) {
                String url = file.getURL().toString();
                String slug = url.substring(url.lastIndexOf(FOLDER) + FOLDER.length(), url.length() - ".md".length());
                articles.put(slug, parse(slug, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    private static ArticleText parse(String slug, String file) {
        try {
            return FrontMatter.read(file);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("shipped article: " + slug, e);
        }
    }
}
