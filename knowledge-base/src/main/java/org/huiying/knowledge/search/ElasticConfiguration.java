package org.huiying.knowledge.search;

import java.time.Clock;

import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.learning.Learning;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "huiying.knowledge.engine", havingValue = "elasticsearch")
class ElasticConfiguration {

    @Bean
    ElasticSearch knowledgeCluster(Articles articles, ElasticSettings settings, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock, Learning learning) {
        return new ElasticSearch(articles, settings, jdbc, transactions, clock, learning::of);
    }

    @Bean
    IndexFollower knowledgeClusterFollower(ElasticSearch cluster) {
        return new IndexFollower(cluster);
    }

    @Bean
    @Primary
    KnowledgeSearch fallbackSearch(ElasticSearch cluster, LuceneSearch own, Clock clock, ElasticSettings settings) {
        return new FallbackSearch(cluster, own, clock, settings.pause());
    }
}
