package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors under the quality of Chinese search on a development set, which is kept beside the sources. */
class SearchQualityTest {

    private static final Path SETS = Path.of(System.getProperty("huiying.search-sets", "../../shared/data/kb"));

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

    @Test
    void findsSupportArticlesInOtherWords() throws IOException {
        DevelopmentSet set = new DevelopmentSet(SETS.resolve("office_kb"));
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.add(set.articles());
            index.commit(1);
            assertThat(set.meanReciprocalRank(index, "queries.jsonl")).as("plain").isGreaterThan(0.70);
            assertThat(set.meanReciprocalRank(index, "adv_ramble.jsonl")).as("rambling").isGreaterThan(0.63);
            assertThat(set.meanReciprocalRank(index, "adv_twp.jsonl")).as("Taiwan words").isGreaterThan(0.69);
        }
    }
}
