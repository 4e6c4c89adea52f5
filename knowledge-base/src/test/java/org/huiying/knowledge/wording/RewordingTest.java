package org.huiying.knowledge.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.KnowledgeSearch;
import org.huiying.knowledge.search.Question;
import org.huiying.knowledge.search.Segment;
import org.junit.jupiter.api.Test;

/** A question in the words of the house. */
class RewordingTest {

    private static final Words BOX = new Words(Words.Kind.SAME, List.of("光猫", "盒子", "光貓", "ONU"));
    private static final Words BRAND = new Words(Words.Kind.STOP, List.of("回应牌"));

    @Test
    void leavesAQuestionAloneThatNoWordingConcerns() {
        assertThat(Rewording.of("空调，不制冷！", List.of(BOX, BRAND))).containsExactly("空调，不制冷！");
        assertThat(Rewording.of("盒子红灯", List.of())).containsExactly("盒子红灯");
    }

    @Test
    void saysItInEachOfTheWordsThatMeanTheSame() {
        assertThat(BOX.words()).as("folded, once each").containsExactly("光猫", "盒子", "onu");
        assertThat(Rewording.of("盒子亮红灯", List.of(BOX))).containsExactly("盒子亮红灯", "光猫亮红灯", "onu亮红灯");
        assertThat(Rewording.of("ONU 红灯", List.of(BOX))).contains("光猫 红灯");
    }

    @Test
    void leavesOutWhatMeansNothingButNeverTheWholeQuestion() {
        assertThat(Rewording.of("回应牌空调漏水", List.of(BRAND))).containsExactly("空调漏水");
        assertThat(Rewording.of("回应牌", List.of(BRAND))).containsExactly("回应牌");
    }

    @Test
    void asksAtMostFourTimes() {
        Words many = new Words(Words.Kind.SAME, List.of("空调", "冷气", "冷风机", "空调器", "冷暖机", "分体机"));
        assertThat(Rewording.of("空调漏水", List.of(many))).hasSize(4).first().isEqualTo("空调漏水");
    }

    @Test
    void theBestHitOfEachArticleCounts() {
        List<String> asked = new ArrayList<>();
        WordedSearch search = WordedSearch.plain(new Echo(asked));
        List<Hit> found = search.with(List.of(BOX), Question.byStaff("盒子亮红灯", 2));
        assertThat(asked).containsExactly("盒子亮红灯", "光猫亮红灯", "onu亮红灯");
        assertThat(found).extracting(hit -> hit.id().value()).containsExactly(7L, 1L);
        assertThat(found.getFirst().score()).isEqualTo(9);
    }

    @Test
    void refusesWordsThatWouldChangeEverything() {
        assertThatThrownBy(() -> new Words(Words.Kind.SAME, List.of("空调"))).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> new Words(Words.Kind.SAME, List.of("空调", "机"))).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> new Words(Words.Kind.STOP, List.of(" "))).isInstanceOf(ArticleRefused.class);
    }

    /** Finds article 7 in words of 光猫 only, and others in all. */
    private record Echo(List<String> asked) implements KnowledgeSearch {

        @Override
        public List<Hit> search(Question question) {
            asked.add(question.text());
            return question.text().startsWith("光猫") ? List.of(hit(7, 9), hit(1, 2)) : List.of(hit(1, 4), hit(7, 1));
        }

        @Override
        public List<Hit> suggest(Question typed) {
            return search(typed);
        }

        @Override
        public void rebuild() {
            asked.clear();
        }

        private static Hit hit(long id, double score) {
            return new Hit(new ArticleId(id), List.of(new Segment("x", false)), List.of(), "", List.of(), score, null);
        }
    }
}
