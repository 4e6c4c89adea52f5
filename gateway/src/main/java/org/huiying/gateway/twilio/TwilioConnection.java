package org.huiying.gateway.twilio;

import com.twilio.http.TwilioRestClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Connects us with the account: their webhooks to us, our requests to them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huiying.twilio.account-sid")
class TwilioConnection implements WebMvcConfigurer {

    private final TwilioSettings settings;

    TwilioConnection(TwilioSettings settings) {
        this.settings = settings;
        settings.hook("");
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new TwilioSignatures(settings)).addPathPatterns("/hooks/twilio/**");
    }

    @Bean
    TwilioRestClient twilioRestClient() {
        return new TwilioRestClient.Builder(settings.sid(), settings.token())
                .accountSid(settings.sid())
                .httpClient(new OnceHttpClient(settings.baseUrl(), settings.timeout()))
                .build();
    }
}
