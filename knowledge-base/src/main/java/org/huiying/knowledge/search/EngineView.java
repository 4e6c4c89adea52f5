package org.huiying.knowledge.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.lucene.util.BytesRef;
import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** One state of an engine's index for the time of one question: what engines do differently. */
interface EngineView {

    /** How rare the terms of some texts are. */
    Rarity lookUp(List<Analysis> texts) throws IOException;

    /**
     * The articles with the highest sum of BM25 scores.
     *
     * @param beginning of a Latin run in a title that counts as well, with score 1
     */
    List<Candidate> best(List<WantedTerm> terms, @Nullable String beginning, Audience audience, int most) throws IOException;

    /** Of some articles those that are in the index and may be seen, with score 0. */
    List<Candidate> named(Collection<ArticleId> articles, Audience audience) throws IOException;

    /** Hands over the texts of articles as units. */
    void read(List<Candidate> candidates, Reading reading) throws IOException;

    /** Those of some articles that are about a product. */
    List<Candidate> about(String product, List<Candidate> candidates) throws IOException;

    /**
     * What is shown, by key; an article that went away meanwhile is missing.
     *
     * @param bodies whether bodies are wanted; they are empty otherwise
     */
    Map<Long, FoundText> texts(List<Candidate> candidates, boolean bodies) throws IOException;

    /** Takes in an article's wordings of its title and its body, as {@link StoredUnits}. */
    interface Reading {
        void of(Candidate candidate, BytesRef titles, BytesRef body);
    }
}
