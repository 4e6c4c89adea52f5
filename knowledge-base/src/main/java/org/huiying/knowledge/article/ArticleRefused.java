package org.huiying.knowledge.article;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Something about an article that cannot be done, told to the caller as an RFC 9457 problem. */
public final class ArticleRefused extends ErrorResponseException {

    public ArticleRefused(HttpStatus status, String code, String detail, String detailEn, Map<String, Object> extra) {
        super(status, problem(status, code, detail, detailEn, extra), null);
    }

    public static ArticleRefused unknown(ArticleId id) {
        return new ArticleRefused(HttpStatus.NOT_FOUND, "article-unknown", "没有这篇文章，或者它不再发布。",
                "There is no such article, or it is no longer published.", Map.of("article", id.value()));
    }

    public static ArticleRefused invalid(String why) {
        return new ArticleRefused(HttpStatus.UNPROCESSABLE_CONTENT, "article-invalid", "文章内容不合要求：" + why,
                "The article is not valid: " + why, Map.of());
    }

    /** A stranger asks more often than people do. */
    public static ArticleRefused tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        ArticleRefused refused = new ArticleRefused(HttpStatus.TOO_MANY_REQUESTS, "too-many",
                "操作太频繁，请在 " + seconds + " 秒后再试。", "Too many requests: try again in " + seconds + " seconds.",
                Map.of("retryAfterSeconds", seconds));
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return refused;
    }

    static ArticleRefused wrongState(Article article, String step) {
        return new ArticleRefused(HttpStatus.CONFLICT, "article-state", "文章已是“" + article.state().word() + "”，不能执行此操作。",
                "Not possible in state " + article.state() + ".",
                Map.of("state", article.state(), "step", step, "version", article.version()));
    }

    static ArticleRefused draftInTheWay(Article article) {
        return new ArticleRefused(HttpStatus.CONFLICT, "article-draft-beside",
                "线上版本 " + article.publishedVersion() + " 之外还有未发布的草稿：请先放弃草稿，再停用文章。",
                "There is a draft beside version " + article.publishedVersion()
                        + ", which is online: discard the draft first, then retire the article.",
                Map.of("state", article.state(), "version", article.version()));
    }

    static ArticleRefused ownReview() {
        return new ArticleRefused(HttpStatus.CONFLICT, "article-own-review", "这篇文章需要双人审核：送审人不能自己发布。",
                "This article needs two persons: who submitted it cannot publish it.", Map.of());
    }

    /** Somebody saved meanwhile. Carries their text and the one that was to be saved, so that nothing is lost. */
    static ArticleRefused stale(Article theirs, ArticleText yours) {
        return new ArticleRefused(HttpStatus.CONFLICT, "article-stale", "在您编辑期间，" + theirs.savedBy() + " 保存了新版本。",
                theirs.savedBy() + " saved a newer version while you were editing.",
                Map.of("version", theirs.version(), "theirs", theirs.text(), "yours", yours));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail, String detailEn,
            Map<String, Object> extra) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems#" + code));
        problem.setProperty("code", code);
        problem.setProperty("detailEn", detailEn);
        extra.forEach(problem::setProperty);
        return problem;
    }
}
