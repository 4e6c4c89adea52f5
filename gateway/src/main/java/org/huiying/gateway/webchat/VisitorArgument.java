package org.huiying.gateway.webchat;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint the {@link Visitor} that the request's Bearer token names, or refuses the request. */
@Component
class VisitorArgument implements HandlerMethodArgumentResolver {

    private static final String SCHEME = "Bearer ";

    private final VisitorTokens tokens;

    VisitorArgument(VisitorTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Visitor resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(SCHEME)) {
            throw VisitProblem.notKnown();
        }
        return tokens.read(header.substring(SCHEME.length())).orElseThrow(VisitProblem::notKnown);
    }
}
