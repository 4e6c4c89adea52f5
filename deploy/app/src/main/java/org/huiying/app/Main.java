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

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] arguments) {
        giveVirtualThreadsRoom();
        SpringApplication application = new SpringApplication(Main.class);
        application.addInitializers(new DemoLine(), new Preparation());
        application.run(arguments);
    }

    /**
     * A request runs on a virtual thread, and one that loads a class, waits for one to be initialised or just computes keeps
     * the platform thread under it. There are as many of these as processors unless told otherwise: on a small machine two
     * such requests would hold up all others, and for good if they wait for one of those.
     */
    private static void giveVirtualThreadsRoom() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, String.valueOf(Math.max(16, Runtime.getRuntime().availableProcessors())));
        }
    }
}
