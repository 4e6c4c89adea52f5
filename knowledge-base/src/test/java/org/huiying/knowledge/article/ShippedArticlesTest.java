package org.huiying.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.huiying.knowledge.markdown.ArticleMarkdown;
import org.junit.jupiter.api.Test;

class ShippedArticlesTest {

    private static final Set<String> PRODUCTS = Set.of("air-conditioner", "washing-machine", "refrigerator",
            "gas-water-heater", "electric-water-heater", "solar-water-heater", "mobile-phone", "router");

    private final Map<String, ArticleText> articles = ShippedArticles.read();

    @Test
    void eachHasATitleOfItsOwn() {
        assertThat(articles.values()).extracting(ArticleText::title).doesNotHaveDuplicates();
    }

    @Test
    void eachIsAboutAProductOfOurs() {
        assertThat(articles).allSatisfy((slug, text) -> assertThat(text.product()).as(slug).isIn(PRODUCTS));
        assertThat(articles.values()).extracting(ArticleText::product).containsAll(PRODUCTS);
    }

    @Test
    void eachFaultSaysWhatToDoStepByStep() {
        assertThat(articles).allSatisfy((slug, text) -> {
            if (text.kind() == Kind.FAULT) {
                assertThat(ArticleMarkdown.steps(text.markdown())).as(slug).hasSizeGreaterThanOrEqualTo(5);
                assertThat(text.symptom()).as(slug).isNotBlank();
            }
        });
    }

    @Test
    void thereAreEnough() {
        assertThat(articles).hasSizeGreaterThanOrEqualTo(80);
    }
}
