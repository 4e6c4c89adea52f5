package org.huiying.knowledge.reading;

import java.util.List;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.search.Hit;

/** Leaves out internal articles that are kept to teams to which a member of staff does not belong. */
public interface TeamArticles {

    List<Hit> openTo(String login, List<Hit> hits);

    boolean isOpenTo(String login, ArticleId article);
}
