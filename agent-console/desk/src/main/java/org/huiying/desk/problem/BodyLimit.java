package org.huiying.desk.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * What is read into memory as a whole, by strangers' requests too, is read up to a limit. Pictures, imports and forms have
 * limits of their own.
 */
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

    /** The longest article takes a third of it. */
    static final int MOST = 2 * 1024 * 1024;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
            Class<? extends HttpMessageConverter<?>> converter) throws IOException {
        InputStream bounded = new Bounded(message.getBody());
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return bounded;
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }

    static Refused tooLarge() {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "too-large", "请求内容太大，最多 2 MB",
                "The request is too large (expected: up to 2 MB)");
    }

    /** Counts, and refuses to go on beyond the limit. */
    private static final class Bounded extends FilterInputStream {

        private int count;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return counted(super.read(into, from, most));
        }

        private int counted(int read) {
            count += Math.max(0, read);
            if (count > MOST) {
                throw tooLarge();
            }
            return read;
        }
    }
}
