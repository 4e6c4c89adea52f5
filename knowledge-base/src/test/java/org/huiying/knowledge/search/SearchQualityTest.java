package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors under the quality of Chinese search on the development sets, which are kept beside the sources. */
class SearchQualityTest {

    private static final Path SETS = Path.of(System.getProperty("huiying.search-sets", "../../shared/data/kb"));

    private static final Map<String, Opened> OPENED = new HashMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void needsTheSets() {
        boolean there = Files.isDirectory(SETS);
        if (!there) {
            System.err.println("SKIPPED: search quality, because " + SETS.toAbsolutePath() + " is not there");
        }
        Assumptions.assumeTrue(there);
    }

    @ParameterizedTest
    @CsvSource({
        "office_kb, queries, 0.715", "office_kb, adv_ramble, 0.71", "office_kb, adv_twp, 0.71", "office_kb, adv_homophone, 0.69",
        "office_kb_tw, queries, 0.88",
        "egret_qa, queries, 0.163", "egret_qa, adv_ramble, 0.16",
        "dureader_web, queries, 0.69", "dureader_web, adv_ramble, 0.68", "cmrc_qa, queries, 0.985"})
    void findsWhatIsAsked(String name, String questions, double floor) throws IOException {
        Opened set = opened(name);
        assertThat(set.answers().meanReciprocalRank(set.index(), questions + ".jsonl")).isGreaterThan(floor);
    }

    private static Opened opened(String name) throws IOException {
        Opened known = OPENED.get(name);
        if (known != null) {
            return known;
        }
        DevelopmentSet set = new DevelopmentSet(SETS.resolve(name));
        LuceneIndex index = LuceneIndex.open(folder.resolve(name));
        index.add(set.articles());
        index.commit(1);
        Opened opened = new Opened(set, index);
        OPENED.put(name, opened);
        return opened;
    }

    @AfterAll
    static void close() throws IOException {
        for (Opened opened : OPENED.values()) {
            opened.index().close();
        }
    }

    private record Opened(DevelopmentSet answers, LuceneIndex index) {
    }
}
