package org.huiying.gateway.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.huiying.gateway.contact.FrontDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How pages of other sites may use {@code /visit} and {@code /widget}, and the demo shop, which is such a page. */
@Configuration(proxyBeanMethods = false)
class WebChatWeb implements WebMvcConfigurer {

    private final VisitorArgument visitorArgument;

    WebChatWeb(VisitorArgument visitorArgument) {
        this.visitorArgument = visitorArgument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visitorArgument);
    }

    /** The element's own files, and lit-html from its jar under a path that does not change with its version. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/widget/lib/**")
                .addResourceLocations(litHtml())
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/widget/**")
                .addResourceLocations("classpath:/static/widget/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/shop", "/shop/");
        registry.addViewController("/shop/").setViewName("forward:/shop/index.html");
        registry.addViewController("/chat/").setViewName("forward:/chat/index.html");
    }

    private static String litHtml() {
        try {
            var pom = PropertiesLoaderUtils.loadAllProperties("META-INF/maven/org.mvnpm/lit-html/pom.properties");
            return "classpath:/META-INF/resources/_static/lit-html/" + pom.getProperty("version") + "/";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("lit-html: no version (expected: in its jar)", unreadable);
        }
    }

    /** Before everything else, so that also a refusal can be read by the page that caused it. */
    @Bean
    FilterRegistrationBean<CorsFilter> visitCors(FrontDesk frontDesk) {
        var filter = new FilterRegistrationBean<>(new CorsFilter(request -> cors(request.getRequestURI(), frontDesk)));
        filter.addUrlPatterns("/visit/*", "/widget/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    private static @Nullable CorsConfiguration cors(String path, FrontDesk frontDesk) {
        var cors = new CorsConfiguration();
        cors.setMaxAge(3600L);
        if (path.startsWith("/widget/")) {
            cors.setAllowedOrigins(List.of(CorsConfiguration.ALL));
            cors.setAllowedMethods(List.of("GET", "HEAD"));
        } else {
            cors.setAllowedOrigins(frontDesk.sites().stream().flatMap(site -> site.origins().stream()).toList());
            cors.setAllowedMethods(List.of("GET", "POST"));
            cors.setAllowedHeaders(List.of("Authorization", "Content-Type", "X-File-Name"));
            cors.setExposedHeaders(List.of("Retry-After"));
        }
        return cors;
    }
}
