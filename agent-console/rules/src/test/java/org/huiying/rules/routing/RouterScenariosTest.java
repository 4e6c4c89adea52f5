package org.huiying.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code src/test/resources/routing} is a story that a supervisor can read and check. */
class RouterScenariosTest {

    static Stream<String> stories() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt") && !name.equals("README.txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(RouterScenariosTest.class.getResource("/routing").toURI());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void decidesAsTheStorySays(String name) throws IOException, URISyntaxException {
        List<String> story = read(name);
        assertThat(String.join("\n", new Scenario().tell(story))).isEqualTo(String.join("\n", story));
    }

    /** What a router knows is what its rows say: another one may take over between any two lines. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void decidesTheSameWhenRestartedBeforeEveryLine(String name) throws IOException, URISyntaxException {
        List<String> story = read(name);
        assertThat(String.join("\n", new Scenario().tellWithRestarts(story))).isEqualTo(String.join("\n", story));
    }

    @Test
    void tellsEveryReasonAndEveryWayToWaitSomewhere() throws IOException, URISyntaxException {
        Set<Reason.Code> reasons = EnumSet.noneOf(Reason.Code.class);
        Set<Class<?>> whys = new HashSet<>();
        for (String name : stories().toList()) {
            Scenario told = new Scenario();
            told.tell(read(name));
            reasons.addAll(told.reasons);
            whys.addAll(told.whys);
        }
        assertThat(reasons).containsExactlyInAnyOrder(Reason.Code.values());
        assertThat(whys).containsExactlyInAnyOrder(WhyWaiting.class.getPermittedSubclasses());
    }

    private static List<String> read(String name) throws IOException, URISyntaxException {
        return Files.readAllLines(folder().resolve(name));
    }
}
