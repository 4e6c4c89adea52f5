package org.huiying.app.demo.messages;

import org.huiying.app.demo.phone.WhenDemoLine;
import org.huiying.standin.StandIn;
import org.huiying.standin.wechat.WeChatStandIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The ways to write, and the page that has them. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhenDemoLine.class)
class Messengers implements WebMvcConfigurer {

    @Bean
    Messenger smsMessenger(StandIn twilio) {
        return new TwilioMessenger(twilio, "sms", "");
    }

    @Bean
    Messenger whatsAppMessenger(StandIn twilio) {
        return new TwilioMessenger(twilio, "whatsapp", "whatsapp:");
    }

    @Bean
    Messenger weChatMessenger(WeChatStandIn weChat) {
        return new WeChatMessenger(weChat);
    }

    @Bean
    Messenger weComMessenger(WeChatStandIn weChat) {
        return new WeComMessenger(weChat);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/demo/messages/**").addResourceLocations("classpath:/demo-messages/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/demo/messages", "/demo/messages/");
        registry.addViewController("/demo/messages/").setViewName("forward:/demo/messages/index.html");
    }
}
