package org.huiying.app.demo.phone;

import java.net.URI;
import org.huiying.standin.StandIn;
import org.huiying.standin.wechat.WeChatStandIn;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The two telephones as pages, and the way from the stand-in to this server. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhenDemoLine.class)
class DemoLinePages implements WebMvcConfigurer {

    private final StandIn standIn;
    private final WeChatStandIn weChat;
    private final Environment environment;

    DemoLinePages(StandIn standIn, WeChatStandIn weChat, Environment environment) {
        this.standIn = standIn;
        this.weChat = weChat;
        this.environment = environment;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/demo/phone/**").addResourceLocations("classpath:/demo-phone/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/demo/phone", "/demo/phone/");
        registry.addViewController("/demo/phone/").setViewName("forward:/demo/phone/index.html");
    }

    @EventListener
    void onServing(WebServerInitializedEvent serving) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        URI server = URI.create("http://" + host + ":" + serving.getWebServer().getPort());
        standIn.webhooks().leadTo(server);
        weChat.leadTo(server);
    }
}
