package org.huiying.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven by Playwright. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    static Chromium launch() {
        Optional<Path> program = find();
        if (program.isEmpty() && "required".equals(System.getProperty("huiying.browser"))) {
            Assertions.fail("no Chromium found (expected: one of " + NAMES + " on the PATH)");
        }
        if (program.isEmpty()) {
            System.err.println("""

                    ##########################################################################
                    #  浏览器测试被跳过：没有找到 Chromium。请安装 chromium 后重新运行。     #
                    #  BROWSER TESTS SKIPPED: no Chromium was found. Install it and run again. #
                    ##########################################################################
                    """);
            Assumptions.abort("no Chromium on the PATH");
        }
        return new Chromium(program.orElseThrow());
    }

    private static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
        return NAMES.stream().flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
