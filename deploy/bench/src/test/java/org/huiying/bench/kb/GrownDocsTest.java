package org.huiying.bench.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrownDocsTest {

    private static final List<Doc> OWN = List.of(new Doc("1", "不制冷", "先看温度。再看滤网。"), new Doc("2", "漏水", "看排水管。\n看水平。"));

    @Test
    void keepsTheSetAndGrowsIt() {
        List<Doc> grown = new GrownDocs(OWN, 50);
        assertThat(grown).hasSize(50).startsWith(OWN.toArray(Doc[]::new));
        assertThat(grown).extracting(Doc::id).doesNotHaveDuplicates();
        assertThat(grown.get(40).body()).isNotBlank();
    }

    @Test
    void growsTheSameEveryTime() {
        assertThat(new GrownDocs(OWN, 50)).isEqualTo(new GrownDocs(OWN, 50));
    }

    @Test
    void neverShrinksTheSet() {
        assertThat(new GrownDocs(OWN, 0)).isEqualTo(OWN);
    }
}
