package org.huiying.knowledge.search;

import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Evidence;
import org.huiying.knowledge.article.ArticleId;

/** Builds Lucene queries from words; the sum of all evidence is the score. */
final class FusedQuery {

    private static final String TITLE_LATIN = "title_latin";

    private FusedQuery() {
    }

    static Query of(Analysis clause, Audience audience) {
        BooleanQuery.Builder evidence = new BooleanQuery.Builder();
        for (Zone zone : Zone.ALL) {
            addTerms(evidence, zone, clause);
        }
        return visibleTo(audience, evidence.build());
    }

    /** Titles only; the last Latin run may be the beginning of a longer one. */
    static Query beginning(Analysis typed, Audience audience) {
        BooleanQuery.Builder evidence = new BooleanQuery.Builder();
        Zone.ALL.stream().filter(Zone::titleOnly).forEach(zone -> addTerms(evidence, zone, typed));
        List<String> codes = typed.terms(Evidence.LATIN);
        if (!codes.isEmpty()) {
            evidence.add(new PrefixQuery(new Term(TITLE_LATIN, codes.getLast())), Occur.SHOULD);
        }
        return visibleTo(audience, evidence.build());
    }

    static Query article(ArticleId id, Audience audience) {
        return visibleTo(audience, new TermQuery(new Term(ArticleDocument.ID, id.toString())));
    }

    private static void addTerms(BooleanQuery.Builder evidence, Zone zone, Analysis text) {
        zone.terms(text).forEach((term, share) -> evidence.add(new BoostQuery(new TermQuery(new Term(zone.name(), term)),
                zone.weight() * share * Politeness.weightOf(term)), Occur.SHOULD));
    }

    private static Query visibleTo(Audience audience, Query query) {
        if (audience == Audience.STAFF) {
            return query;
        }
        return new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(new TermQuery(new Term(ArticleDocument.VISIBILITY, Audience.PUBLIC.name())), Occur.FILTER).build();
    }
}
