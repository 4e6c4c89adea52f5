package org.huiying.gateway.webchat;

import java.net.URI;
import java.time.Duration;
import org.huiying.gateway.contact.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that is refused, told in both languages as RFC 9457 problem details with a stable code. */
final class VisitProblem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String words;
    private final String wordsEn;
    private final @Nullable Duration retryAfter;

    VisitProblem(HttpStatus status, String code, String words, String wordsEn) {
        this(status, code, words, wordsEn, null);
    }

    private VisitProblem(
            HttpStatus status, String code, String words, String wordsEn, @Nullable Duration retryAfter) {
        super(code);
        this.status = status;
        this.code = code;
        this.words = words;
        this.wordsEn = wordsEn;
        this.retryAfter = retryAfter;
    }

    /** Something given is not as it must be. */
    static VisitProblem invalid(String field, String words, String wordsEn) {
        return new VisitProblem(HttpStatus.BAD_REQUEST, "invalid-" + field, words, wordsEn);
    }

    static VisitProblem tooMany(Duration retryAfter) {
        return new VisitProblem(HttpStatus.TOO_MANY_REQUESTS, "too-many",
                "操作太频繁，请稍候再试。", "Too many requests. Please wait a moment.", retryAfter);
    }

    static VisitProblem notKnown() {
        return new VisitProblem(HttpStatus.UNAUTHORIZED, "visitor-token",
                "会话凭证无效或已过期，请重新打开窗口。", "The visitor token is invalid or has expired. Start a new session.");
    }

    static VisitProblem of(Receipt.Refused refused) {
        var status = refused.retryAfter() == null ? HttpStatus.CONFLICT : HttpStatus.TOO_MANY_REQUESTS;
        return new VisitProblem(status, refused.code(), refused.words(), refused.wordsEn(), refused.retryAfter());
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    String wordsEn() {
        return wordsEn;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    ProblemDetail body() {
        var body = ProblemDetail.forStatusAndDetail(status, words);
        body.setType(URI.create("/problems#" + code));
        body.setProperty("code", code);
        body.setProperty("detailEn", wordsEn);
        return body;
    }
}
