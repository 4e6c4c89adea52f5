package org.huiying.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the element promises to the sites that embed it. */
class WidgetFilesTest {

    private static final Path WIDGET = Path.of("src/main/resources/static/widget");
    private static final Pattern IMPORTED = Pattern.compile("from '([^']+)'");
    private static final List<String> LIT = List.of("lit-html.js", "directive.js", "directive-helpers.js",
            "directives/repeat.js", "directives/live.js");

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(WIDGET)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    @Test
    void staysUnderSixtyKilobytesOverTheWire() throws IOException {
        long total = 0;
        for (Path script : scripts()) {
            total += zipped(Files.readAllBytes(script));
        }
        var version = PropertiesLoaderUtils.loadAllProperties("META-INF/maven/org.mvnpm/lit-html/pom.properties")
                .getProperty("version");
        for (String file : LIT) {
            var lit = new ClassPathResource("META-INF/resources/_static/lit-html/" + version + "/" + file);
            total += zipped(lit.getContentAsByteArray());
        }
        assertThat(total).isBetween(10_000L, 60_000L);
    }

    private static int zipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.size();
    }

    @Test
    void importsOnlyFilesThatAreThere() throws IOException {
        for (Path script : scripts()) {
            IMPORTED.matcher(Files.readString(script)).results().map(found -> found.group(1)).forEach(name -> {
                assertThat(name).as("in %s", script).startsWith(".");
                Path file = script.resolveSibling(name).normalize();
                Path lib = WIDGET.resolve("lib");
                assertThat(file.startsWith(lib) ? LIT.contains(lib.relativize(file).toString()) : Files.exists(file))
                        .as("%s in %s", name, script).isTrue();
            });
        }
    }

    /** No code or HTML from strings, no style attribute, no inline handler, nothing put on the window. */
    @Test
    void needsNothingThatAStrictPolicyForbids() throws IOException {
        var forbidden = Pattern.compile(
                "\\beval\\(|new Function|innerHTML|unsafeHTML|document\\.write| style=| on[a-z]+=\"|(window|globalThis)\\.\\w+ =");
        for (Path script : scripts()) {
            assertThat(Files.readString(script)).as("%s", script).doesNotContainPattern(forbidden);
        }
    }
}
