package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.Articles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers write finds the article that helps among the first three. */
@KnowledgeBaseTest
class CustomerSentencesTest {

    @Autowired
    Articles articles;

    @Autowired
    KnowledgeSearch search;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        if (articles.importShipped() > 0) {
            search.rebuild();
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/search/customer-sentences.tsv", delimiter = '\t')
    void findsTheArticle(String sentence, String slug) {
        List<String> found = search.search(new Question(sentence, null, Audience.PUBLIC, 3)).stream()
                .map(hit -> jdbc.sql("select slug from article where id = ?").param(hit.id().value())
                        .query(String.class).single())
                .toList();
        assertThat(found).contains(slug);
    }

    @Test
    void putsWhatMattersBeforePoliteness() {
        Question question = new Question("你好请问一下我家那个空调怎么就是不制冷了呢急", null, Audience.PUBLIC, 1);
        assertThat(search.search(question)).first().extracting(Hit::plainTitle).isEqualTo("空调不制冷或制冷效果差");
    }
}
