package org.huiying.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Reason;
import org.huiying.rules.routing.WhyWaiting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the engine says, people read it in words of their language. */
class RoutingWordsTest {

    private static final Path WORDS = Path.of("../../agent-console/web/src/main/resources/static/console/routing/messages.js");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyReasonHasWords(String language) throws IOException {
        assertThat(words(language, "reasons")).containsAll(Arrays.stream(Reason.Code.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyDecisionHasWords(String language) throws IOException {
        assertThat(words(language, "decisions")).containsAll(codes(Decision.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCauseOfWaitingHasWords(String language) throws IOException {
        assertThat(words(language, "why")).containsAll(codes(WhyWaiting.class));
    }

    private static List<String> codes(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .map(each -> each.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT)).toList();
    }

    /** The keys of a block such as {@code why: {…}} in the texts of a language. */
    private static List<String> words(String language, String block) throws IOException {
        String texts = after(Files.readString(WORDS), "const " + language + " = {");
        String words = after(texts, " " + block + ": {");
        return Pattern.compile("\\b([A-Z][A-Z_]*): ['\"]").matcher(words.substring(0, words.indexOf("\n  }"))).results()
                .map(found -> found.group(1)).toList();
    }

    private static String after(String text, String mark) {
        assertThat(text).contains(mark);
        return text.substring(text.indexOf(mark) + mark.length());
    }
}
