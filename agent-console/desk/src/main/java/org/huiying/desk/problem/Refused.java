package org.huiying.desk.problem;

import java.net.URI;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Something that was understood and is not done, with what was wrong and what was expected. It reaches the client as
 * {@code application/problem+json} with {@code type}, {@code code}, {@code detail} (Chinese) and {@code detailEn}.
 */
public final class Refused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public Refused(HttpStatus status, String code, String detail, String detailEn) {
        this(status, code, detail, detailEn, Map.of());
    }

    /** @param extra further members of the problem, such as the state in which the thing is */
    public Refused(HttpStatus status, String code, String detail, String detailEn, Map<String, ?> extra) {
        super(status, problem(status, code, detail, detailEn, extra), null);
    }

    public static Refused notFound(String what, String whatEn) {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "没有这个" + what, "There is no such " + whatEn);
    }

    public static Refused forbidden(String detail, String detailEn) {
        return new Refused(HttpStatus.FORBIDDEN, "forbidden", detail, detailEn);
    }

    public static Refused invalid(String field, String detail, String detailEn) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", detail, detailEn, Map.of("field", field));
    }

    public static Refused conflict(String code, String detail, String detailEn) {
        return new Refused(HttpStatus.CONFLICT, code, detail, detailEn);
    }

    /** The stable code of the problem. */
    public String code() {
        return property("code");
    }

    /** The sentence in English; the body's detail is the Chinese one. */
    public String detailEn() {
        return property("detailEn");
    }

    private String property(String name) {
        Map<String, Object> properties = getBody().getProperties();
        return properties == null ? "" : String.valueOf(properties.get(name));
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, String detail, String detailEn,
                                         Map<String, ?> extra) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems#" + code));
        problem.setProperty("code", code);
        problem.setProperty("detailEn", detailEn);
        extra.forEach(problem::setProperty);
        return problem;
    }
}
