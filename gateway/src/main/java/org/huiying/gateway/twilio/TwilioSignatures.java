package org.huiying.gateway.twilio;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets a webhook in only with Twilio's signature over the public address and the form. What the request itself says of
 * its host counts for nothing: behind a proxy it is another one, and anybody can write it.
 */
final class TwilioSignatures implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(TwilioSignatures.class);
    private static final String REFUSAL = """
            {"type": "/problems#signature", "status": 403, "code": "signature", "detail": "签名不正确", \
            "detailEn": "The signature is missing or wrong"}""";

    private final TwilioSettings settings;
    private final RequestValidator validator;

    TwilioSignatures(TwilioSettings settings) {
        this.settings = settings;
        this.validator = new RequestValidator(settings.token());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (isSigned(request)) {
            return true;
        }
        log.debug("A webhook without a valid signature is refused");
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getWriter().write(REFUSAL);
        return false;
    }

    private boolean isSigned(HttpServletRequest request) {
        String query = request.getQueryString();
        String url = settings.hook(request.getRequestURI()) + (query == null ? "" : "?" + query);
        return isValid(url, form(request, query), request.getHeader("X-Twilio-Signature"));
    }

    boolean isValid(String url, Map<String, String> form, @Nullable String signature) {
        return signature != null && validator.validate(url, form, signature);
    }

    /** What stands in the body: the servlet mixes the query in, which is signed as a part of the address. */
    private static Map<String, String> form(HttpServletRequest request, @Nullable String query) {
        Set<String> inQuery = query == null ? Set.of()
                : new HashSet<>(UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet());
        Map<String, String> form = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!inQuery.contains(name)) {
                form.put(name, values[0]);
            }
        });
        return form;
    }
}
