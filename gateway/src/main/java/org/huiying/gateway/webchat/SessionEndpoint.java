package org.huiying.gateway.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.FrontDesk;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Site;
import org.huiying.gateway.contact.ShopUser;
import org.huiying.gateway.contact.SiteKey;
import org.huiying.gateway.contact.VisitorFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a page begins: how its site looks, and who the visitor is. */
@RestController
@RequestMapping("/visit")
class SessionEndpoint {

    private final FrontDesk frontDesk;
    private final VisitorTokens tokens;
    private final ShopSignatures signatures;
    private final Visits visits;
    private final VisitorFeed feed;
    private final Limits limits;

    SessionEndpoint(FrontDesk frontDesk, VisitorTokens tokens, ShopSignatures signatures, Visits visits,
            VisitorFeed feed, Limits limits) {
        this.frontDesk = frontDesk;
        this.tokens = tokens;
        this.signatures = signatures;
        this.visits = visits;
        this.feed = feed;
        this.limits = limits;
    }

    /** Colours and greeting, before anybody has opened the chat. */
    @GetMapping("/sites/{site}")
    ResponseEntity<SiteAnswer> site(@PathVariable String site) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(SiteAnswer.of(known(site)));
    }

    /** Knows a visitor again by his token, or greets a new one; tells what is open and how his conversation stands. */
    @PostMapping("/session")
    SessionAnswer begin(@RequestBody Beginning beginning, HttpServletRequest request) {
        limits.check(Limits.Kind.SESSION, request.getRemoteAddr());
        var site = known(beginning.site());
        var returning = Optional.ofNullable(beginning.visitorToken())
                .flatMap(tokens::read)
                .filter(visitor -> visitor.site().equals(site.key()))
                .map(visitor -> tokens.known(visitor.id(), site.key()));
        var visitor = returning.orElseGet(() -> tokens.newcomer(site.key()));
        if (beginning.shopUser() != null) {
            visitor = identify(visitor, site, beginning.shopUser());
        }
        boolean invited = beginning.invitation() != null && !beginning.invitation().isBlank();
        if (invited) {
            visits.take(visitor, new Inbound.Invited(visitor.address(), new ExternalId("invitation:" + beginning.invitation()),
                    beginning.invitation()));
        }
        boolean same = returning.isPresent() && returning.get().id().equals(visitor.id());
        var conversation = same || invited ? SnapshotAnswer.of(feed.snapshot(visitor.id())) : null;
        return SessionAnswer.of(tokens.write(visitor), visitor.id(), SiteAnswer.of(site),
                frontDesk.opening(site.key()), conversation);
    }

    /** The visitor as the shop's customer; another visitor when this browser was another customer's before. */
    private Visitor identify(Visitor visitor, Site site, ShopSignatures.Signed signed) {
        var user = signatures.check(site, signed);
        try {
            return identified(visitor, user);
        } catch (VisitProblem problem) {
            if (!problem.code().equals("other-customer")) {
                throw problem;
            }
            return identified(tokens.newcomer(site.key()), user);
        }
    }

    private Visitor identified(Visitor visitor, ShopUser user) {
        visits.take(visitor, new Inbound.Identified(visitor.address(),
                new ExternalId("shop-user:" + user.id().value()), user));
        return visitor;
    }

    private Site known(@Nullable String key) {
        try {
            return frontDesk.site(new SiteKey(key == null ? "" : key)).orElseThrow(SessionEndpoint::unknown);
        } catch (IllegalArgumentException notAKey) {
            throw unknown();
        }
    }

    private static VisitProblem unknown() {
        return new VisitProblem(HttpStatus.NOT_FOUND, "unknown-site", "该网站未配置在线客服。", "This site is not configured.");
    }

    /** What a page says first. @param invitation of the link that led here; what is none is not looked at */
    record Beginning(@Nullable String site, @Nullable String visitorToken, ShopSignatures.@Nullable Signed shopUser,
            @Nullable String invitation) {

        Beginning {
            if (invitation != null && !invitation.matches("[0-9a-zA-Z._-]{0,100}")) {
                invitation = null;
            }
        }
    }
}
