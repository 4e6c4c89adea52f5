package org.huiying.knowledge.quality;

import java.time.Duration;
import java.util.List;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quality of the knowledge base on one page. */
@RestController
@RequestMapping("/api/editor/quality")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class QualityApi {

    private final QualityFigures figures;
    private final Duplicates duplicates;

    QualityApi(QualityFigures figures, Duplicates duplicates) {
        this.figures = figures;
        this.duplicates = duplicates;
    }

    record Quality(QualityFigures.Totals totals, List<QualityFigures.Sought> inVain, List<QualityFigures.Sought> unopened,
            List<QualityFigures.Sought> mostSought, List<QualityFigures.Read> mostRead, List<QualityFigures.Read> noHelp,
            List<QualityFigures.Old> stale, List<Duplicates.Pair> duplicates) {
    }

    /** @param days 1-180; searches are kept no longer */
    @GetMapping
    Quality quality(@RequestParam(defaultValue = "30") int days) {
        Duration past = Duration.ofDays(Math.clamp(days, 1, 180));
        return new Quality(figures.totals(past), figures.inVain(past), figures.unopened(past), figures.most(past),
                figures.mostRead(past), figures.noHelp(past), figures.stale(), duplicates.find());
    }
}
