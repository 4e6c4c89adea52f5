package org.huiying.app.demo;

import org.huiying.knowledge.article.Articles;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives the demo company the articles that ship with the product; those it has already are left alone. */
@Component
final class DemoArticles implements SmartLifecycle {

    private final DemoSettings settings;
    private final Articles articles;
    private volatile boolean running;

    DemoArticles(DemoSettings settings, Articles articles) {
        this.settings = settings;
        this.articles = articles;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            articles.importShipped();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Right after the company itself, before anything serves. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
