package org.huiying.app.demo.phone;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huiying.standin.StandIn;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Pace;
import org.huiying.standin.time.RealTimeline;
import org.huiying.standin.webhook.Faults;
import org.huiying.standin.wechat.WeChatStandIn;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts a stand-in in the place of the account that nobody has given. Comes before the embedded database, whose absence
 * from the settings shows that this node is alone.
 */
public final class DemoLine implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String BEAN = "demoLine";
    /** The agents' and the hotline's numbers are of the block that is kept for fiction, so that nobody is ever rung. */
    static final String HOTLINE = "+12025550100";
    private static final String PUBLIC_URL = "https://demo-phone.huiying.invalid";
    /** What WhatsApp has approved in the demo. */
    private static final List<Map.Entry<String, String>> TEMPLATES = List.of(
            Map.entry("维修进展", "您好{{1}}，您的维修单{{2}}有新的进展，请回复任意内容，我们为您说明。"),
            Map.entry("上门预约", "您好{{1}}，师傅将于{{2}}上门，如需改期请直接回复。"));
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.getProperty("huiying.demo.enabled", Boolean.class, true)
                || environment.containsProperty("huiying.twilio.account-sid")
                || environment.containsProperty("huiying.postgres.url")) {
            return;
        }
        Account account = new Account("AC" + secret(), secret(), URI.create(PUBLIC_URL), HOTLINE);
        RealTimeline timeline = new RealTimeline(Clock.systemUTC());
        Pace pace = new Pace(environment.getProperty("huiying.demo.spoken-character", Duration.class, Pace.SPOKEN.perCharacter()),
                Pace.SPOKEN.betweenDials());
        StandIn standIn = new StandIn(account, timeline, pace, new Faults(Faults.Shares.NONE, 0));
        context.getBeanFactory().registerSingleton(BEAN, standIn);
        WeChatStandIn weChat = DemoWeChat.start(PUBLIC_URL, timeline, DemoLine::secret);
        context.getBeanFactory().registerSingleton("demoWeChat", weChat);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> {
            if (closed.getApplicationContext() == context) {
                weChat.close();
                standIn.close();
                timeline.close();
            }
        });
        Map<String, Object> settings = settings(standIn);
        settings.putAll(DemoWeChat.settings(weChat));
        settings.put("huiying.chat-link.public-url", "http://localhost:" + environment.getProperty("server.port", "8080"));
        environment.getPropertySources().addFirst(new MapPropertySource("demo line", settings));
    }

    private static Map<String, Object> settings(StandIn standIn) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "huiying.twilio.account-sid", standIn.account().sid(),
                "huiying.twilio.auth-token", standIn.account().token(),
                "huiying.twilio.public-url", PUBLIC_URL, "huiying.twilio.voice-from", HOTLINE,
                "huiying.twilio.base-url", standIn.rest().url().toString(), "huiying.demo.line", true));
        settings.put("huiying.twilio.sms-from", HOTLINE);
        settings.put("huiying.whatsapp.from", HOTLINE);
        for (int i = 0; i < TEMPLATES.size(); i++) {
            String sid = "HX" + "%032x".formatted(i + 1);
            standIn.messages().approve(sid, TEMPLATES.get(i).getValue());
            settings.put("huiying.whatsapp.templates[" + i + "].sid", sid);
            settings.put("huiying.whatsapp.templates[" + i + "].name", TEMPLATES.get(i).getKey());
            settings.put("huiying.whatsapp.templates[" + i + "].body", TEMPLATES.get(i).getValue());
        }
        List<String> menu = List.of("air-conditioner", "washing-machine", "water-heater", "after-sales");
        for (int i = 0; i < menu.size(); i++) {
            settings.put("huiying.phone.menu[" + i + "].key", Integer.toString((i + 1) % menu.size()));
            settings.put("huiying.phone.menu[" + i + "].queue", menu.get(i));
        }
        List<String> languages = List.of("yue", "en");
        for (int i = 0; i < languages.size(); i++) {
            String choice = "huiying.phone.menu[" + (menu.size() + i) + "].";
            settings.put(choice + "key", Integer.toString(menu.size() + 4 + i));
            settings.put(choice + "queue", "after-sales");
            settings.put(choice + "language", languages.get(i));
        }
        return settings;
    }

    private static String secret() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
