package org.huiying.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static boolean isStrong(@Nullable String product, Segment... title) {
        return Suggestion.of(new Hit(new ArticleId(1), List.of(title), List.of(), "air-conditioner", List.of(), 2), product)
                .strong();
    }

    private static Segment said(String words) {
        return new Segment(words, true);
    }

    private static Segment other(String words) {
        return new Segment(words, false);
    }

    @Test
    void isShownUnaskedWhenTheCustomersWordsAreHalfOfItsTitle() {
        assertThat(isStrong("air-conditioner", said("空调不制冷"), other("或"), said("制冷"), other("效果差"))).isTrue();
        assertThat(isStrong(null, said("空调不制冷"))).isTrue();
    }

    @Test
    void isNotShownUnaskedForAProductsNameAGreetingOrAnotherProduct() {
        assertThat(isStrong("air-conditioner", said("空调"), other("清洗"))).isFalse();
        assertThat(isStrong("air-conditioner", said("空调"), other("显示E1（多为高压"), said("保护"), other("）"))).isFalse();
        assertThat(isStrong("refrigerator", said("空调不制冷"))).isFalse();
    }
}
