package org.huiying.knowledge.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.article.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KnowledgeBaseTest
class CategoriesTest {

    @Autowired
    Categories categories;

    @Autowired
    ArticleWorkflow workflow;

    @Autowired
    ArticleTerms terms;

    @Test
    void isATreeWithoutCirclesOfLimitedDepth() {
        long top = add(null, "安装");
        long middle = add(top, "挂机");
        long low = add(middle, "打孔");
        assertThatThrownBy(() -> categories.change(top, form(low, "安装"), "li", false)).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> categories.change(top, form(top, "安装"), "li", false)).isInstanceOf(ArticleRefused.class);
        categories.change(low, form(top, "打孔"), "li", false);
        assertThat(categories.all()).filteredOn(each -> each.id() == low).extracting(Category::parentId).containsExactly(top);

        long deepest = add(add(add(low, "四"), "五"), "六");
        assertThatThrownBy(() -> add(add(deepest, "七"), "八")).isInstanceOf(ArticleRefused.class);
    }

    @Test
    void keepsNamesApartAndTellsWhatIsStillInside() {
        long top = add(null, "费用");
        add(top, "上门费");
        assertThatThrownBy(() -> add(null, "费用")).isInstanceOf(ArticleRefused.class).hasMessageContaining("费用");
        assertThatThrownBy(() -> categories.remove(top, "li")).isInstanceOfSatisfying(ArticleRefused.class,
                refused -> assertThat(refused.getBody().getProperties()).containsEntry("categories", 1));
        assertThatThrownBy(() -> add(999_999L, "无处")).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> add(null, " ")).isInstanceOf(ArticleRefused.class);
    }

    @Test
    void wantsTwoPersonsWhereASupervisorSaysSoAndBelow() {
        long top = categories.add(new CategoryForm(null, "赔偿", "", 0, true).checked(), "zhou", true);
        long below = add(top, "话费赔偿");
        assertThatThrownBy(() -> categories.change(top, form(null, "赔偿"), "li", false))
                .isInstanceOfSatisfying(ArticleRefused.class, refused -> assertThat(refused.getStatusCode().value()).isEqualTo(403));

        ArticleId inside = submitted(below);
        assertThatThrownBy(() -> workflow.publish(inside, 1, "li", "")).isInstanceOfSatisfying(ArticleRefused.class,
                refused -> assertThat(refused.getBody().getProperties()).containsEntry("code", "article-own-review"));
        assertThatThrownBy(() -> workflow.schedule(inside, 1, java.time.Instant.MAX, "li", "")).isInstanceOf(ArticleRefused.class);
        assertThat(workflow.publish(inside, 1, "wang", "").state()).isEqualTo(ArticleState.PUBLISHED);

        ArticleId outside = submitted(add(null, "安装费用"));
        assertThat(workflow.publish(outside, 1, "li", "").state()).isEqualTo(ArticleState.PUBLISHED);
    }

    private ArticleId submitted(long category) {
        ArticleId id = workflow.create("category/" + category, new ArticleText("赔多少", "", Kind.POLICY, Visibility.INTERNAL, List.of(),
                List.of(), "", List.of(), List.of(), ""), "li").id();
        terms.set(id, new Terms(category, "li", List.of(), null, null, null, 0), "li");
        workflow.submit(id, 1, "li", "");
        return id;
    }

    private long add(@Nullable Long parent, String name) {
        return categories.add(form(parent, name), "li", false);
    }

    private static CategoryForm form(@Nullable Long parent, String name) {
        return new CategoryForm(parent, name, "", 0, false).checked();
    }
}
