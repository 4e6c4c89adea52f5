package org.huiying.knowledge.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.search.Hit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the terms of articles, and the house for the teams of its staff. Without a house everything is open. */
@Component
class TeamsOfTerms implements TeamArticles {

    private final Optional<StaffTeams> teams;
    private final ArticleTerms terms;

    TeamsOfTerms(ObjectProvider<StaffTeams> teams, ArticleTerms terms) {
        this.teams = teams.stream().findFirst();
        this.terms = terms;
    }

    @Override
    public List<Hit> openTo(String login, List<Hit> hits) {
        Set<Long> closed = closed(login, hits.stream().map(hit -> hit.id().value()).toList());
        return closed.isEmpty() ? hits : hits.stream().filter(hit -> !closed.contains(hit.id().value())).toList();
    }

    @Override
    public boolean isOpenTo(String login, ArticleId article) {
        return closed(login, List.of(article.value())).isEmpty();
    }

    private Set<Long> closed(String login, List<Long> articles) {
        return teams.flatMap(known -> known.of(login)).map(hers -> terms.closedTo(hers, articles)).orElse(Set.of());
    }
}
