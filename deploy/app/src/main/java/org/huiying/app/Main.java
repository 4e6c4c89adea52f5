package org.huiying.app;

import org.huiying.app.demo.phone.DemoLine;
import org.huiying.app.start.Preparation;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Huiying. Every setting is in {@code application.yml} and may be given as {@code --name=value}. */
@SpringBootApplication(scanBasePackages = "org.huiying", exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan("org.huiying")
@EnableScheduling
public class Main {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Main.class);
        application.addInitializers(new DemoLine(), new Preparation());
        application.run(arguments);
    }
}
