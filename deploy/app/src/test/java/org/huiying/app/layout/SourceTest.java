package org.huiying.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands where, how long it is and what it is called. */
class SourceTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Set<String> TOP = Set.of("pom.xml", "README.md", "gateway", "agent-console", "knowledge-base", "deploy");
    private static final Set<String> MADE_BY_RUNNING = Set.of("data", "target");
    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Data|Processor|Info)\\.java");
    private static final Pattern LAYER = Pattern.compile(".*/(service|services|dto|util|utils|common|impl|repository|controller|model|entity)/[^/]+\\.java");

    @Test
    void topLevelHoldsSixNames() throws IOException {
        try (Stream<Path> entries = Files.list(ROOT)) {
            assertThat(entries.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".") && !MADE_BY_RUNNING.contains(name)))
                    .containsExactlyInAnyOrderElementsOf(TOP);
        }
    }

    @Test
    void javaFilesStayUnderFourHundredLines() {
        assertThat(sources("java", file -> lines(file) > 400)).isEmpty();
    }

    @Test
    void pagesStayUnderThreeHundredLines() {
        assertThat(sources("js", file -> lines(file) > 300)).isEmpty();
        assertThat(sources("css", file -> lines(file) > 300)).isEmpty();
    }

    @Test
    void namesSayWhatThingsAre() {
        assertThat(sources("java", file -> SAYS_NOTHING.matcher(file.getFileName().toString()).matches())).isEmpty();
    }

    @Test
    void packagesAreFeatures() {
        assertThat(sources("java", file -> LAYER.matcher(file.toString().replace('\\', '/')).matches())).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(sources("java", file -> file.toString().contains("/src/main/") && !saysWhatItIsFor(file.getParent()))).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
        Path thisFile = Path.of("SourceTest.java");
        assertThat(sources("java", file -> !file.endsWith(thisFile) && later.matcher(text(file)).find())).isEmpty();
        assertThat(sources("js", file -> later.matcher(text(file)).find())).isEmpty();
    }

    private static boolean saysWhatItIsFor(Path directory) {
        Path file = directory.resolve("package-info.java");
        return Files.exists(file) && text(file).contains("@NullMarked");
    }

    private static List<Path> sources(String extension, Predicate<Path> offends) {
        return Stream.of("gateway", "agent-console", "knowledge-base", "deploy").flatMap(top -> files(ROOT.resolve(top)).stream())
                .filter(file -> file.toString().endsWith("." + extension) && file.toString().contains("/src/"))
                .filter(offends).map(ROOT::relativize).toList();
    }

    private static List<Path> files(Path top) {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("/target/")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
