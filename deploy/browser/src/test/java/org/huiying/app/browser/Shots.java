package org.huiying.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/** Pictures of every page for people to look at, in {@code deploy/browser/target/screenshots}, wide and narrow. */
final class Shots {

    private static final Path DIRECTORY = Path.of("target", "screenshots");
    private static final Path FAILURES = Path.of("target", "failures");
    private static final int WIDE = 1440;
    private static final int NARROW = 360;
    private static final double SETTLED_MS = 400;

    private Shots() {}

    static void take(Page page, String name) {
        take(page, name, WIDE, 900);
        take(page, name, NARROW, 740);
        page.setViewportSize(WIDE, 900);
    }

    /** As it stands, whatever it waits for. */
    static void takeOfFailure(Page page, String name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(FAILURES.resolve(name + "-" + page.url().replaceAll("\\W+", "-") + ".png")));
        } catch (PlaywrightException e) {
            System.err.println("no picture of " + page.url() + ": " + e.getMessage());
        }
    }

    private static void take(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        page.waitForFunction("() => !document.querySelector('hy-skeleton')");
        page.waitForTimeout(SETTLED_MS);
        page.screenshot(new Page.ScreenshotOptions().setPath(DIRECTORY.resolve(name + "-" + width + ".png")));
    }
}
