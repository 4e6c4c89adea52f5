package org.huiying.app.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The root leads to the console; the folders of the console and of the help show their pages. */
@Configuration
class PageAddresses implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/console/");
        registry.addRedirectViewController("/console", "/console/");
        registry.addViewController("/console/").setViewName("forward:/console/index.html");
        registry.addRedirectViewController("/help", "/help/");
        registry.addViewController("/help/").setViewName("forward:/help/index.html");
        registry.addViewController("/problems").setViewName("forward:/problems/index.html");
    }
}
