package org.huiying.app.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Short addresses of the pages: a folder shows its index, and the root leads to the console. */
@Configuration
class PageAddresses implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/console/");
        for (String folder : new String[] {"/console", "/shop"}) {
            registry.addRedirectViewController(folder, folder + "/");
            registry.addViewController(folder + "/").setViewName("forward:" + folder + "/index.html");
        }
    }
}
