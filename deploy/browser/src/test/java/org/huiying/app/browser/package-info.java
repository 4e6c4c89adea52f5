/**
 * The whole application in a real Chromium. Start with {@link org.huiying.app.browser.StoryTest}. Where no Chromium is
 * installed these tests are skipped, loudly; with {@code -Dhuiying.browser=required} that is a failure.
 */
@NullMarked
package org.huiying.app.browser;

import org.jspecify.annotations.NullMarked;
