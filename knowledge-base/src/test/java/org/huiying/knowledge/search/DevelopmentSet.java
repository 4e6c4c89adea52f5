package org.huiying.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.Visibility;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A set of articles, questions and which article answers which question. */
final class DevelopmentSet {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Set<Long>> answers = new HashMap<>();

    DevelopmentSet(Path folder) {
        this.folder = folder;
    }

    List<PublishedArticle> articles() throws IOException {
        List<PublishedArticle> articles = new ArrayList<>();
        for (JsonNode line : lines("docs.jsonl")) {
            long number = articles.size() + 1L;
            numbers.put(line.get("id").asString(), number);
            String title = line.get("title").asString("");
            articles.add(new PublishedArticle(new ArticleId(number), 1, new ArticleText(title.isBlank() ? "-" : title,
                    "", Kind.FAULT, Visibility.PUBLIC, List.of(), List.of(), "", List.of(), List.of(),
                    line.get("body").asString(""))));
        }
        for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            String[] fields = line.split("\t");
            answers.computeIfAbsent(fields[0], question -> new HashSet<>()).add(numbers.get(fields[1]));
        }
        return articles;
    }

    /** Mean reciprocal rank of the first right article among ten, over a file of questions. */
    double meanReciprocalRank(LuceneIndex index, String file) throws IOException {
        double sum = 0;
        List<JsonNode> questions = lines(file);
        for (JsonNode question : questions) {
            List<Hit> hits = index.search(searcher -> new Questions(new LuceneView(searcher))
                    .search(Question.byStaff(question.get("text").asString(), 10)));
            sum += reciprocalRank(hits, answers.getOrDefault(question.get("id").asString(), Set.of()));
        }
        return sum / questions.size();
    }

    private static double reciprocalRank(List<Hit> hits, Set<Long> right) {
        for (int rank = 1; rank <= hits.size(); rank++) {
            if (right.contains(hits.get(rank - 1).id().value())) {
                return 1.0 / rank;
            }
        }
        return 0;
    }

    private List<JsonNode> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream().map(JSON::readTree).toList();
    }
}
