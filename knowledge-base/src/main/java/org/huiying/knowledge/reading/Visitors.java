package org.huiying.knowledge.reading;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets customers in, not more often than people come, and tells who they are where that is known. */
@Component
public class Visitors {

    private final VisitorLimit limit;
    private final Optional<VisitorNames> names;

    Visitors(VisitorLimit limit, ObjectProvider<VisitorNames> names) {
        this.limit = limit;
        this.names = names.stream().findFirst();
    }

    /** Refuses an address that asks too often. */
    public Reader admit(HttpServletRequest request) {
        limit.check(request.getRemoteAddr());
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Reader.customer(authorization == null ? ""
                : names.flatMap(known -> known.visitor(authorization)).orElse(""));
    }
}
