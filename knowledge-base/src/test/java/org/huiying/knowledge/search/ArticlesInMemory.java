package org.huiying.knowledge.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.huiying.knowledge.article.ArticleChange;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.PublishedArticles;
import org.huiying.knowledge.article.Visibility;

/** Published articles without a database. */
final class ArticlesInMemory implements PublishedArticles {

    /** How many changes {@link #ofAppliances} makes. */
    static final long APPLIANCES = 5;

    private final Map<ArticleId, PublishedArticle> published = new LinkedHashMap<>();
    private final Map<ArticleId, Long> changed = new LinkedHashMap<>();
    private long seq;

    static ArticlesInMemory ofAppliances() {
        ArticlesInMemory articles = new ArticlesInMemory();
        articles.publish(1, "空调不制冷", "air-conditioner", Visibility.PUBLIC, "吹出来的风不凉", List.of("KFR-35GW"), List.of());
        articles.publish(2, "空调显示 E4", "air-conditioner", Visibility.PUBLIC, "屏幕上出现故障代码", List.of(), List.of("E4"));
        articles.publish(3, "洗衣机不脱水", "washing-machine", Visibility.PUBLIC, "洗完衣服还是湿的", List.of(), List.of());
        articles.publish(4, "路由器连不上网", "router", Visibility.PUBLIC, "手机连上无线网络但是打不开网页", List.of("TL-WR841N"),
                List.of());
        articles.publish(5, "赔偿话术", "", Visibility.INTERNAL, "客户要求赔偿时怎么说", List.of(), List.of());
        return articles;
    }

    synchronized void publish(long id, String title, String product, Visibility visibility, String symptom, List<String> models,
            List<String> codes) {
        publish(id, new ArticleText(title, product, Kind.FAULT, visibility, models, codes, symptom, List.of(), List.of(),
                "## 排查步骤\n1. 断电重启。\n"));
    }

    synchronized void publish(long id, ArticleText text) {
        ArticleId article = new ArticleId(id);
        published.put(article, new PublishedArticle(article, 1, text));
        changed.put(article, ++seq);
    }

    synchronized void publish(long id, String title) {
        publish(id, title, "", Visibility.PUBLIC, "", List.of(), List.of());
    }

    synchronized void retire(long id) {
        published.remove(new ArticleId(id));
        changed.put(new ArticleId(id), ++seq);
    }

    @Override
    public synchronized Optional<PublishedArticle> published(ArticleId id) {
        return Optional.ofNullable(published.get(id));
    }

    @Override
    public void forEachBatch(int size, Consumer<List<PublishedArticle>> consumer) {
        List<PublishedArticle> all = all();
        for (int from = 0; from < all.size(); from += size) {
            consumer.accept(all.subList(from, Math.min(all.size(), from + size)));
        }
    }

    private synchronized List<PublishedArticle> all() {
        return new ArrayList<>(published.values());
    }

    @Override
    public synchronized List<ArticleChange> changesAfter(long after, int most) {
        return changed.entrySet().stream().filter(change -> change.getValue() > after)
                .map(change -> new ArticleChange(change.getKey(), change.getValue()))
                .sorted((a, b) -> Long.compare(a.seq(), b.seq())).limit(most).toList();
    }

    @Override
    public synchronized long lastChange() {
        return seq;
    }
}
