package org.huiying.desk.problem;

import java.util.Map;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives every error that leaves a controller the form of a problem with a code. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return answer(refused);
    }

    /** A value that checked itself on the way in. Its message names the value's kind and what was expected. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(IllegalArgumentException e) {
        return answer(new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "输入有误：" + e.getMessage(),
                String.valueOf(e.getMessage())));
    }

    /** The container's words on a form that it does not read: too large, or not of the form that it should have. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException e) {
        return answer(e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ? BodyLimit.tooLarge()
                : new Refused(HttpStatus.BAD_REQUEST, "unreadable", "表单内容无法读取", "The form cannot be read"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        return answer(Refused.forbidden("没有权限", "Not allowed"));
    }

    /** PostgreSQL or Redis. */
    @ExceptionHandler({DataAccessResourceFailureException.class, QueryTimeoutException.class, RedisSystemException.class})
    ResponseEntity<ProblemDetail> outOfReach(DataAccessException e) {
        log.warn("A request was refused, as where its data is kept is out of reach: {}", e.getMessage());
        return answer(new Refused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "数据暂时无法读写，请稍后再试",
                "Data cannot be read or written at the moment; please try again in a moment"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bug(RuntimeException e) {
        log.error("A request failed", e);
        return answer(new Refused(HttpStatus.INTERNAL_SERVER_ERROR, "failed", "服务器出错了，请重试",
                "The server failed; please try again"));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldError field = e.getFieldError();
        String name = field == null ? "" : field.getField();
        String words = field == null ? "" : String.valueOf(field.getDefaultMessage());
        return object(new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "请检查“" + name + "”：" + words,
                name + ": " + words, Map.of("field", name)));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getMostSpecificCause() instanceof Refused refused) {
            return object(refused);
        }
        return object(new Refused(HttpStatus.BAD_REQUEST, "unreadable", "请求内容无法读取，应为 JSON",
                "The request cannot be read (expected: JSON of the documented form)"));
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException e, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        return object(Refused.notFound("地址", "address"));
    }

    private static ResponseEntity<ProblemDetail> answer(Refused refused) {
        return ResponseEntity.status(refused.getStatusCode()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.getBody());
    }

    private static ResponseEntity<Object> object(Refused refused) {
        return ResponseEntity.status(refused.getStatusCode()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.getBody());
    }
}
