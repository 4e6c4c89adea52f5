package org.huiying.desk.knowledge;

import java.time.Duration;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What editors want to know of the desk: what their colleagues are called, and what articles spared it. */
@RestController
@RequestMapping("/api/editor")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class KnowledgeFigures {

    private final JdbcClient jdbc;
    private final Deflection deflection;
    private final ArticleWorth worth;

    KnowledgeFigures(JdbcClient jdbc, Deflection deflection, ArticleWorth worth) {
        this.jdbc = jdbc;
        this.worth = worth;
        this.deflection = deflection;
    }

    /** @param editor whether she may write articles */
    record Author(String login, String name, boolean editor) {
    }

    @GetMapping("/authors")
    List<Author> authors() {
        return jdbc.sql("select login, name, enabled and roles && array['EDITOR', 'SUPERVISOR', 'ADMIN'] as editor "
                + "from agent order by name").query(Author.class).list();
    }

    /** A queue, whose agents are a team. */
    record Team(String code, String name, String nameEn) {
    }

    @GetMapping("/teams")
    List<Team> teams() {
        return jdbc.sql("select code, name, name_en from queue order by id").query(Team.class).list();
    }

    record Uses(List<ArticleWorth.Worth> best, List<ArticleWorth.Worth> openedInVain) {
    }

    /** @param days 1-365 */
    @GetMapping("/worth")
    Uses worth(@RequestParam(defaultValue = "30") int days) {
        Duration past = Duration.ofDays(Math.clamp(days, 1, 365));
        return new Uses(worth.best(past), worth.openedInVain(past));
    }

    /** @param days 1-365 */
    @GetMapping("/deflection")
    Deflection.Figures deflection(@RequestParam(defaultValue = "30") int days) {
        return deflection.of(Duration.ofDays(Math.clamp(days, 1, 365)));
    }
}
