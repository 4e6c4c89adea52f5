package org.huiying.knowledge.search;

import org.huiying.knowledge.article.Articles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    LuceneSearch knowledgeSearch(Articles articles, SearchSettings settings) {
        return new LuceneSearch(articles, settings.indexDir());
    }

    @Bean
    IndexFollower knowledgeIndexFollower(LuceneSearch index) {
        return new IndexFollower(index);
    }
}
