package org.huiying.knowledge.search;

import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.learning.Learning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    LuceneSearch knowledgeSearch(Articles articles, SearchSettings settings, Learning learning) {
        return new LuceneSearch(articles, settings.indexDir(), learning::of);
    }

    @Bean
    IndexFollower knowledgeIndexFollower(LuceneSearch index) {
        return new IndexFollower(index);
    }
}
