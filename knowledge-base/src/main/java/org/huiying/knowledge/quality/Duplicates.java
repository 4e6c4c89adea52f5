package org.huiying.knowledge.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.knowledge.analysis.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs of published articles of one product whose titles, or other wordings of them, say nearly the same. */
@Component
class Duplicates {

    /** Share of pairs of characters that two titles have in common. */
    private static final double ALIKE = 0.6;
    /** A pair of characters that is in more titles than this tells nothing. */
    private static final int COMMON = 200;
    private static final int MOST_ARTICLES = 50_000;
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Pair(long id, String title, long otherId, String otherTitle, String product, double alike) {
    }

    private record Titled(long id, String title, String product, Set<String> pairs) {
    }

    /** Most alike first. */
    List<Pair> find() {
        List<Titled> all = jdbc.sql("""
                select a.id, v.title, v.product from article a
                join article_version v on v.article_id = a.id and v.version = a.published_version order by a.id limit ?""")
                .param(MOST_ARTICLES)
                .query((row, n) -> new Titled(row.getLong("id"), row.getString("title"), row.getString("product"),
                        pairs(row.getString("title")))).list();
        Map<String, List<Integer>> where = new HashMap<>();
        for (int at = 0; at < all.size(); at++) {
            for (String pair : all.get(at).pairs()) {
                where.computeIfAbsent(all.get(at).product() + " " + pair, key -> new ArrayList<>()).add(at);
            }
        }
        List<Pair> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            compare(all, at, where, found);
        }
        return found.stream().sorted(Comparator.comparingDouble(Pair::alike).reversed()).limit(MOST).toList();
    }

    private static void compare(List<Titled> all, int at, Map<String, List<Integer>> where, List<Pair> found) {
        Titled one = all.get(at);
        Map<Integer, Integer> shared = new HashMap<>();
        for (String pair : one.pairs()) {
            List<Integer> places = where.getOrDefault(one.product() + " " + pair, List.of());
            if (places.size() <= COMMON) {
                places.stream().filter(other -> other > at).forEach(other -> shared.merge(other, 1, Integer::sum));
            }
        }
        shared.forEach((place, many) -> {
            Titled other = all.get(place);
            double alike = (double) many / (one.pairs().size() + other.pairs().size() - many);
            if (alike >= ALIKE) {
                found.add(new Pair(one.id(), one.title(), other.id(), other.title(), one.product(), alike));
            }
        });
    }

    private static Set<String> pairs(String title) {
        String text = Folding.fold(title).text().replaceAll("[\\s\\p{P}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
