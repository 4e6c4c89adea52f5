package org.huiying.gateway.webchat;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers every refused request of this package with problem details. */
@Order(0)
@RestControllerAdvice(basePackageClasses = VisitProblems.class)
class VisitProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(VisitProblem problem) {
        var body = problem.body();
        var answer = ResponseEntity.status(body.getStatus());
        var wait = problem.retryAfter();
        if (wait != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        return answer.body(body);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<ProblemDetail> unreadable(Exception unreadable) {
        return refused(new VisitProblem(HttpStatus.BAD_REQUEST, "bad-request",
                "请求格式不正确。", "The request could not be read."));
    }
}
