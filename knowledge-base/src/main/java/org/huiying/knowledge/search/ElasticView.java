package org.huiying.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.TermvectorsResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.apache.lucene.util.BytesRef;
import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Units;
import org.huiying.knowledge.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** The Elasticsearch index for one question. Its articles go by their own number. */
final class ElasticView implements EngineView {

    private static final List<String> UNITS = List.of(ArticleDocument.TITLE_UNITS, ArticleDocument.BODY_UNITS);
    private static final List<String> READ = List.of(ArticleDocument.TITLE_UNITS, ArticleDocument.BODY_UNITS, ArticleDocument.PRODUCT);

    /** Elasticsearch still multiplies BM25 by k1 + 1, as Lucene did up to version 7: zones would weigh more the higher theirs is. */
    private static final Map<String, Float> MULTIPLIED = Zone.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Zone::name, zone -> zone.k1() + 1));

    private final ElasticCluster cluster;
    private final Map<Long, Kept> kept = new HashMap<>();

    ElasticView(ElasticCluster cluster) {
        this.cluster = cluster;
    }

    /** Asks with an article that is not there, made of the question: its term vectors say how rare each term is. */
    @Override
    public Rarity lookUp(List<Analysis> texts) throws IOException {
        Map<String, Object> asked = new HashMap<>();
        for (Zone zone : Zone.ALL) {
            Set<String> terms = new LinkedHashSet<>();
            texts.forEach(text -> terms.addAll(zone.terms(text).keySet()));
            asked.put(zone.name(), String.join(" ", terms));
        }
        asked.merge("bigram", neighbours(texts), (terms, more) -> terms + " " + more);
        TermvectorsResponse vectors = cluster.client().termvectors(request -> request.index(cluster.alias()).doc(asked)
                .termStatistics(true).fieldStatistics(true).positions(false).offsets(false).payloads(false));
        return new ElasticRarity(vectors);
    }

    /** Neighbours over the borders of clauses, which the second stage asks for. */
    private static String neighbours(List<Analysis> texts) {
        List<String> words = texts.stream().flatMap(text -> Units.words(text.text()).stream()).toList();
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + words.get(i));
        }
        return String.join(" ", pairs);
    }

    @Override
    public List<Candidate> best(List<WantedTerm> wanted, @Nullable String beginning, Audience audience, int most)
            throws IOException {
        List<Query> any = new ArrayList<>(wanted.size() + 1);
        for (WantedTerm term : wanted) {
            float weight = term.weight() / MULTIPLIED.getOrDefault(term.field(), 1f);
            any.add(Query.of(query -> query.term(one -> one.field(term.field()).value(term.term()).boost(weight))));
        }
        if (beginning != null) {
            any.add(Query.of(query -> query.prefix(one -> one.field("title_latin").value(beginning))));
        }
        return any.isEmpty() ? List.of() : found(BoolQuery.of(bool -> bool.should(any).minimumShouldMatch("1").filter(seenBy(audience))), most);
    }

    @Override
    public List<Candidate> named(Collection<ArticleId> articles, Audience audience) throws IOException {
        List<String> ids = articles.stream().map(ArticleId::toString).toList();
        return found(BoolQuery.of(bool -> bool.filter(Query.of(query -> query.ids(one -> one.values(ids)))).filter(seenBy(audience))),
                Math.max(1, ids.size()));
    }

    private static List<Query> seenBy(Audience audience) {
        return audience == Audience.STAFF ? List.of()
                : List.of(Query.of(query -> query.term(one -> one.field(ArticleDocument.VISIBILITY).value(Audience.PUBLIC.name()))));
    }

    private List<Candidate> found(BoolQuery wanted, int most) throws IOException {
        SearchRequest request = SearchRequest.of(search -> search.index(cluster.alias()).size(most)
                .query(Query.of(query -> query.bool(wanted))).trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.includes(READ))));
        List<Candidate> found = new ArrayList<>();
        for (Hit<Source> hit : cluster.client().search(request, Source.class).hits().hits()) {
            Source source = hit.source();
            if (hit.id() != null && source != null) {
                long key = Long.parseLong(hit.id());
                kept.put(key, new Kept(bytes(source.title_units()), bytes(source.body_units()), source.product()));
                found.add(new Candidate(key, hit.score() == null ? 0 : hit.score()));
            }
        }
        return found;
    }

    private static BytesRef bytes(@Nullable String written) {
        return new BytesRef(written == null ? new byte[0] : Base64.getDecoder().decode(written));
    }

    @Override
    public void read(List<Candidate> candidates, Reading reading) {
        for (Candidate candidate : candidates) {
            Kept own = kept.get(candidate.key);
            if (own != null) {
                reading.of(candidate, own.titles(), own.body());
            }
        }
    }

    @Override
    public List<Candidate> about(String product, List<Candidate> candidates) {
        Set<Long> about = new HashSet<>();
        kept.forEach((key, own) -> {
            if (product.equals(own.product())) {
                about.add(key);
            }
        });
        return candidates.stream().filter(candidate -> about.contains(candidate.key)).toList();
    }

    @Override
    public Map<Long, FoundText> texts(List<Candidate> candidates, boolean bodies) throws IOException {
        Map<Long, FoundText> texts = new HashMap<>();
        if (candidates.isEmpty()) {
            return texts;
        }
        List<String> ids = candidates.stream().map(candidate -> Long.toString(candidate.key)).toList();
        List<String> unwanted = bodies ? UNITS : Stream.concat(UNITS.stream(), Stream.of(ArticleDocument.BODY)).toList();
        cluster.client().mget(get -> get.index(cluster.alias()).ids(ids).sourceExcludes(unwanted), Source.class).docs().stream().filter(doc -> doc.isResult()).forEach(doc -> {
                    Source source = doc.result().source();
                    if (source != null) {
                        ArticleId id = new ArticleId(Long.parseLong(doc.result().id()));
                        texts.put(id.value(), new FoundText(id, text(source.title()), text(source.body()), text(source.product()),
                                source.fault_code() == null ? List.of() : source.fault_code()));
                    }
                });
        return texts;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private record Kept(BytesRef titles, BytesRef body, @Nullable String product) {
    }

    /** Its fields are named as in the index. */
    record Source(@Nullable String title, @Nullable String body, @Nullable String product, @Nullable List<String> fault_code,
            @Nullable String visibility, @Nullable String title_units, @Nullable String body_units) {
    }
}
