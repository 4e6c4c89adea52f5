package org.huiying.knowledge.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.ArticleRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KnowledgeBaseTest
class CategoriesTest {

    @Autowired
    Categories categories;

    @Test
    void isATreeWithoutCirclesOfLimitedDepth() {
        long top = add(null, "安装");
        long middle = add(top, "挂机");
        long low = add(middle, "打孔");
        assertThatThrownBy(() -> categories.change(top, form(low, "安装"), "li")).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> categories.change(top, form(top, "安装"), "li")).isInstanceOf(ArticleRefused.class);
        categories.change(low, form(top, "打孔"), "li");
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

    private long add(@Nullable Long parent, String name) {
        return categories.add(form(parent, name), "li");
    }

    private static CategoryForm form(@Nullable Long parent, String name) {
        return new CategoryForm(parent, name, "", 0).checked();
    }
}
