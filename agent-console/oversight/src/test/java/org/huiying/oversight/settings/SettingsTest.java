package org.huiying.oversight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.huiying.oversight.Browser;
import org.huiying.oversight.Browser.Answer;
import org.huiying.oversight.OversightApp;
import org.huiying.oversight.OversightApp.Told;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.queue.QueueId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(classes = OversightApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStores.class)
class SettingsTest {

    private static final String PASSWORD = "a-long-password";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Told told;
    @Autowired
    private JsonMapper json;

    @BeforeEach
    void clean() {
        jdbc.sql("""
                truncate conversation, routing_contact, routing_wrap_up, customer, queue, skill, agent, product, site, canned_reply, script, audit_log,
                    live_event, live_topic restart identity cascade""").update();
        told.queues().clear();
        told.agents().clear();
        account("admin", "ADMIN", "SUPERVISOR");
        account("zhou", "SUPERVISOR");
        account("lin", "AGENT");
        jdbc.sql("insert into skill (code, name, name_en) values ('air', '空调', 'Air'), ('water', '热水器', 'Water')").update();
    }

    @Test
    void queueIsCreatedEditedAndToldToRouting() {
        Browser zhou = signedIn("zhou");
        Answer created = zhou.post("/api/settings/queues", queue("air"));
        assertThat(created.status()).isEqualTo(201);
        long id = created.json().get("id").asLong();
        assertThat(created.json().at("/routing/rings/0/skills/0/skill").asString()).isEqualTo("air");

        ObjectNode form = (ObjectNode) created.json();
        Answer edited = zhou.put("/api/settings/queues/" + id, form.put("targetSeconds", 45));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().get("targetSeconds").asInt()).isEqualTo(45);
        assertThat(edited.json().get("version").asInt()).isEqualTo(1);

        assertThat(told.queues()).containsExactly(new QueueId(id), new QueueId(id));
        assertThat(jdbc.sql("select action from audit_log where subject = ? order by id").param("queue:" + id)
                .query(String.class).list()).containsExactly("queue.create", "queue.edit");
        assertThat(jdbc.sql("select data ->> 'what' from live_event where topic = 'desk' and type = 'config' order by seq")
                .query(String.class).list()).containsExactly("QUEUE", "QUEUE");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        Answer refused = signedIn("zhou").post("/api/settings/queues", Map.of("code", "Größe", "name", "", "nameEn", "x",
                "enabled", true, "offeredOnWeb", true, "targetSeconds", 0,
                "hours", Map.of("days", Map.of("MONDAY", List.of("18:00-09:00")))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("invalid");
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .contains("code", "name", "targetSeconds", "hours", "limits.maxWaiting",
                        "routing.rings", "offers.atOnce");
        assertThat(jdbc.sql("select count(*) from queue").query(Long.class).single()).isZero();
    }

    @Test
    void aMessageTemplateIsCheckedAgainstWhatASendNeedsAndOnlyAdministratorsEnterIt() {
        jdbc.sql("truncate message_template").update();
        Map<String, Object> form = Map.of("providerId", "HX0123456789abcdef0123456789abcdef", "name", "进展", "language", "zh_CN",
                "body", "您好{{1}}，您的维修单有新进展。", "enabled", true);
        assertThat(signedIn("zhou").post("/api/settings/message-templates", form).status()).isEqualTo(403);
        Browser admin = signedIn("admin");
        Answer refused = admin.post("/api/settings/message-templates", Map.of("providerId", "HX12", "name", "", "language", "Chinese",
                "body", "您好{{2}}，再见", "enabled", true));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly("providerId", "name", "language", "body");
        Answer created = admin.post("/api/settings/message-templates", form);
        assertThat(created.status()).isEqualTo(201);
        assertThat(admin.post("/api/settings/message-templates", form).json().at("/errors/0/field").asString()).isEqualTo("providerId");
        assertThat(admin.put("/api/settings/message-templates/" + created.json().get("id").asLong(),
                ((ObjectNode) created.json()).put("enabled", false)).json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void everyRuleOfRoutingIsKeptAsItWasSet() {
        Browser zhou = signedIn("zhou");
        JsonNode created = zhou.post("/api/settings/queues", queue("air")).json();
        JsonNode read = zhou.get("/api/settings/queues/" + created.get("id").asLong()).json();
        queue("air").forEach((name, value) -> {
            if (value instanceof Map<?, ?> group && !name.equals("hours")) {
                group.forEach((field, set) -> assertThat(read.at("/" + name + "/" + field))
                        .as(name + "." + field).isEqualTo(json.valueToTree(set)));
            }
        });
    }

    @Test
    void ringsThatOpenOutOfOrderAreRefusedAtTheirField() {
        ObjectNode form = json.valueToTree(queue("air"));
        ((ObjectNode) form.at("/routing/rings/1")).put("afterSeconds", 0);
        form.withObject("/limits").put("whenNobody", "OVERFLOW");
        JsonNode refused = signedIn("zhou").post("/api/settings/queues", form).json();
        assertThat(refused.get("errors").findValuesAsString("field")).containsExactly("routing.rings", "limits.whenNobody");
        assertThat(refused.at("/errors/0/detail").asString()).contains("第 2 圈");
    }

    @Test
    void languageNeedsItsSkill() {
        Browser zhou = signedIn("zhou");
        ObjectNode form = json.valueToTree(queue("air"));
        form.putArray("languages").add("en");
        assertThat(zhou.post("/api/settings/queues", form).json().at("/errors/0/field").asString()).isEqualTo("languages");
        zhou.post("/api/settings/skills", Map.of("code", "lang-en", "name", "英语", "nameEn", "English"));
        assertThat(zhou.post("/api/settings/queues", form).status()).isEqualTo(201);
        assertThat(zhou.delete("/api/settings/skills/lang-en?version=0").json().get("code").asString()).isEqualTo("in-use");
    }

    @Test
    void agentServesQueuesWithPriorityAndDelayAndSaysWhatInterruptsWhat() {
        long queue = signedIn("zhou").post("/api/settings/queues", queue("air")).json().get("id").asLong();
        Browser admin = signedIn("admin");
        ObjectNode form = json.valueToTree(user("chen"));
        form.putArray("queues").addObject().put("queue", queue).put("priority", 2).put("delaySeconds", 30);
        JsonNode made = admin.post("/api/settings/users", form).json().get("user");
        assertThat(made.at("/queues/0").toString()).isEqualTo(form.at("/queues/0").toString());
        assertThat(made.at("/capacity/interrupts/PHONE/0").asString()).isEqualTo("CHAT");
        assertThat(made.at("/capacity/channels/MESSAGING/atMost").asInt()).isEqualTo(6);

        form.withObject("/capacity").put("units", 50);
        form.put("login", "other");
        assertThat(admin.post("/api/settings/users", form).json().get("errors").findValuesAsString("field"))
                .as("a call of 100 never fits into 50").containsExactly("capacity.channels.PHONE", "capacity.channels.CALLBACK");
    }

    @Test
    void secondEditorLearnsWhatTheFirstSaved() {
        Browser zhou = signedIn("zhou");
        Browser admin = signedIn("admin");
        ObjectNode form = (ObjectNode) zhou.post("/api/settings/queues", queue("air")).json();
        String path = "/api/settings/queues/" + form.get("id").asLong();
        assertThat(zhou.put(path, form.deepCopy().put("name", "周的名字")).status()).isEqualTo(200);

        Answer refused = admin.put(path, form.deepCopy().put("name", "管理员的名字"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("stale");
        assertThat(refused.json().at("/current/name").asString()).isEqualTo("周的名字");
        assertThat(refused.json().at("/yours/name").asString()).isEqualTo("管理员的名字");
    }

    @Test
    void queueIsNotTakenAwayFromThoseWhoWaitInIt() {
        Browser zhou = signedIn("zhou");
        ObjectNode air = (ObjectNode) zhou.post("/api/settings/queues", queue("air")).json();
        JsonNode general = zhou.post("/api/settings/queues", queue("general")).json();
        String path = "/api/settings/queues/" + air.get("id").asLong();
        waitsIn(air.get("id").asLong());

        Answer refused = zhou.delete(path + "?version=0");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("would-strand");
        assertThat(refused.json().get("waiting").asInt()).isEqualTo(1);
        assertThat(zhou.put(path, air.deepCopy().put("enabled", false)).json().get("code").asString())
                .isEqualTo("would-strand");

        assertThat(zhou.put(path, overflowing(air, general.get("id").asLong())).status()).isEqualTo(200);
        assertThat(zhou.delete("/api/settings/queues/" + general.get("id").asLong() + "?version=0").json().get("code").asString())
                .isEqualTo("in-use");
        assertThat(zhou.delete(path + "?version=1").status()).isEqualTo(204);
        assertThat(zhou.get("/api/settings/queues").json().get("items")).hasSize(1);
        assertThat(zhou.post("/api/settings/queues", queue("air")).status()).as("its code is free again").isEqualTo(201);
    }

    @Test
    void onlyAdministratorsSeeUsers() {
        assertThat(signedIn("zhou").get("/api/settings/users").status()).isEqualTo(403);
        assertThat(signedIn("lin").get("/api/settings/queues").status()).isEqualTo(403);
        assertThat(signedIn("lin").post("/api/settings/canned-replies", Map.of("shortcut", "hi", "title", "问候", "text", "您好"))
                .status()).isEqualTo(403);
        assertThat(new Browser(port).get("/api/settings/queues").status()).isEqualTo(401);
    }

    @Test
    void newUserSignsInWithThePasswordShownOnce() {
        Browser admin = signedIn("admin");
        Answer created = admin.post("/api/settings/users", user("chen"));
        assertThat(created.status()).isEqualTo(201);
        String password = created.json().get("password").asString();
        assertThat(password).hasSize(16);
        assertThat(created.json().at("/user/skills/0/level").asInt()).isEqualTo(9);
        long id = created.json().at("/user/id").asLong();
        assertThat(told.agents()).containsExactly(new AgentId(id));

        Browser chen = new Browser(port);
        assertThat(chen.signIn("chen", password).status()).isEqualTo(200);
        assertThat(chen.get("/api/me").status()).isEqualTo(200);
        assertThat(admin.get("/api/settings/users").text()).doesNotContain(password);
        assertThat(jdbc.sql("select string_agg(detail::text, '') from audit_log").query(String.class).single())
                .doesNotContain(password);
    }

    @Test
    void disabledUserIsSignedOut() {
        Browser lin = signedIn("lin");
        assertThat(lin.get("/api/me").status()).isEqualTo(200);
        Browser admin = signedIn("admin");
        long id = idOf("lin");
        ObjectNode form = (ObjectNode) admin.get("/api/settings/users/" + id).json();
        assertThat(admin.put("/api/settings/users/" + id, form.put("enabled", false)).status()).isEqualTo(200);

        assertThat(lin.get("/api/me").status()).isEqualTo(401);
        assertThat(new Browser(port).signIn("lin", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void resetPasswordEndsSessionsAndOldPassword() {
        Browser lin = signedIn("lin");
        String password = signedIn("admin").post("/api/settings/users/" + idOf("lin") + "/password", Map.of()).json()
                .get("password").asString();
        assertThat(lin.get("/api/me").status()).isEqualTo(401);
        assertThat(new Browser(port).signIn("lin", PASSWORD).status()).isEqualTo(401);
        assertThat(new Browser(port).signIn("lin", password).status()).isEqualTo(200);
    }

    @Test
    void administratorKeepsHerOwnRole() {
        Browser admin = signedIn("admin");
        ObjectNode form = (ObjectNode) admin.get("/api/settings/users/" + idOf("admin")).json();
        form.putArray("roles").add("SUPERVISOR");
        assertThat(admin.put("/api/settings/users/" + idOf("admin"), form).json().get("code").asString())
                .isEqualTo("own-account");
    }

    @Test
    void cannedRepliesAndScriptsReachAgents() {
        Browser zhou = signedIn("zhou");
        JsonNode reply = zhou.post("/api/settings/canned-replies",
                Map.of("shortcut", "hi", "title", "问候", "text", "{客户}您好")).json();
        assertThat(zhou.post("/api/settings/canned-replies", Map.of("shortcut", "hi", "title", "又一个", "text", "您好"))
                .json().at("/errors/0/field").asString()).isEqualTo("shortcut");
        zhou.post("/api/settings/scripts", Map.of("kind", "FORBIDDEN", "text", "不知道", "instead", "我为您查一下", "enabled", true));
        zhou.post("/api/settings/scripts", Map.of("kind", "GREETING", "text", "您好", "enabled", false));

        Browser lin = signedIn("lin");
        assertThat(lin.get("/api/canned-replies").json().at("/items/0/text").asString()).isEqualTo("{客户}您好");
        assertThat(lin.get("/api/scripts").json().get("items")).hasSize(1);
        assertThat(zhou.delete("/api/settings/canned-replies/" + reply.get("id").asLong() + "?version=7").status()).isEqualTo(409);
        assertThat(zhou.delete("/api/settings/canned-replies/" + reply.get("id").asLong() + "?version=0").status()).isEqualTo(204);
    }

    @Test
    void skillInUseStays() {
        Browser zhou = signedIn("zhou");
        zhou.post("/api/settings/queues", queue("air"));
        Answer refused = zhou.delete("/api/settings/skills/air?version=0");
        assertThat(refused.json().get("code").asString()).isEqualTo("in-use");
        assertThat(refused.json().at("/by/0").asString()).isEqualTo("air");
        assertThat(zhou.delete("/api/settings/skills/water?version=0").status()).isEqualTo(204);
    }

    @Test
    void siteSecretIsShownOnceToAdministrators() {
        Browser zhou = signedIn("zhou");
        Answer created = zhou.post("/api/settings/sites", Map.of("key", "shop", "name", "商城", "nameEn", "Shop",
                "origins", List.of("https://shop.example.cn"), "colours", Map.of("accent", "#0f766e")));
        assertThat(created.status()).isEqualTo(201);
        assertThat(zhou.post("/api/settings/sites", Map.of("key", "other", "name", "商城", "nameEn", "Shop",
                "origins", List.of("https://shop.example.cn/path"))).json().at("/errors/0/field").asString()).isEqualTo("origins");
        assertThat(zhou.post("/api/settings/sites/shop/secret", Map.of()).status()).isEqualTo(403);

        Browser admin = signedIn("admin");
        String secret = admin.post("/api/settings/sites/shop/secret", Map.of()).json().get("secret").asString();
        assertThat(secret).hasSize(32);
        Answer list = admin.get("/api/settings/sites");
        assertThat(list.json().at("/items/0/signs").asBoolean()).isTrue();
        assertThat(list.text()).doesNotContain(secret);
    }

    @Test
    void thresholdsAreOrdered() {
        Browser zhou = signedIn("zhou");
        assertThat(zhou.put("/api/settings/thresholds/WAITING", Map.of("amber", 9, "red", 3, "ring", true, "version", 0))
                .json().at("/errors/0/field").asString()).isEqualTo("red");
        int version = jdbc.sql("select version from wallboard_threshold where measure = 'SERVICE_LEVEL'").query(Integer.class).single();
        assertThat(zhou.put("/api/settings/thresholds/SERVICE_LEVEL",
                Map.of("amber", 95, "red", 85, "ring", true, "version", version)).status()).isEqualTo(200);
    }

    @Test
    void centreChoosesItsServiceLevel() {
        Browser zhou = signedIn("zhou");
        ObjectNode centre = (ObjectNode) zhou.get("/api/settings/centre").json().at("/items/0");
        Answer saved = zhou.put("/api/settings/centre/1", centre.deepCopy().put("serviceLevel", "SHORT_ABANDONS_MET"));
        assertThat(saved.json().get("serviceLevel").asString()).isEqualTo("SHORT_ABANDONS_MET");
        assertThat(zhou.put("/api/settings/centre/1", centre).json().get("code").asString()).isEqualTo("stale");
        zhou.put("/api/settings/centre/1", ((ObjectNode) saved.json()).put("serviceLevel", "OF_OFFERED"));
    }

    private Browser signedIn(String login) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(login, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private void account(String login, String... roles) {
        jdbc.sql("insert into agent (login, name, password_hash, roles) values (?, ?, ?, ?)")
                .params(login, login, encoder.encode(PASSWORD), roles).update();
    }

    private long idOf(String login) {
        return jdbc.sql("select id from agent where login = ?").param(login).query(Long.class).single();
    }

    private void waitsIn(long queue) {
        jdbc.sql("insert into customer (created_at) values (now())").update();
        jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, last_at, created_at)
                select id, 'OPEN', 'WEB_CHAT', 'v', ?, now(), now() from customer""").param(queue).update();
        jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, enqueued_at)
                select id, customer_id, channel, queue_id, 'WAITING', now() from conversation""").update();
    }

    private static ObjectNode overflowing(ObjectNode queue, long into) {
        ObjectNode changed = queue.deepCopy();
        changed.withObject("/limits").put("overflowQueueId", into);
        return changed;
    }

    private static Map<String, Object> queue(String code) {
        return Map.ofEntries(Map.entry("code", code), Map.entry("name", code), Map.entry("nameEn", code),
                Map.entry("enabled", true), Map.entry("offeredOnWeb", true), Map.entry("hours", Map.of("always", true)),
                Map.entry("targetSeconds", 60), Map.entry("wrapUpSeconds", 60),
                Map.entry("routing", Map.of("order", "LONGEST_IDLE", "packTo", 2, "drains", true, "strictPriority", 0,
                        "ownerSeconds", 60, "preferredSeconds", 30,
                        "rings", List.of(Map.of("afterSeconds", 0, "reserve", 0, "skills", List.of(Map.of("skill", "air", "level", 7))),
                                Map.of("afterSeconds", 20, "reserve", 1, "skills", List.of(Map.of("skill", "air", "level", 2)))))),
                Map.entry("offers", Map.of("callSeconds", 20, "chatSeconds", 30, "messageSeconds", 60, "callbackSeconds", 30,
                        "declinedSeconds", 300, "missedSeconds", 20, "leftSeconds", 10, "missesUntilAway", 3, "atOnce", 2)),
                Map.entry("limits", Map.of("maxWaiting", 100, "maxWaitSeconds", 3600, "overflowAfterSeconds", 180,
                        "whenNobody", "TURN_AWAY", "whenClosed", "KEEP_WAITING", "whenAgentLeaves", "STAY")),
                Map.entry("announcing", Map.of("everySeconds", 15, "handlingSeconds", 240)));
    }

    private static Map<String, Object> user(String login) {
        return Map.of("login", login, "name", "陈静", "grade", "REGULAR", "roles", List.of("AGENT"), "enabled", true,
                "capacity", Map.of("units", 120, "channels", Map.of("PHONE", Map.of("units", 100, "atMost", 1),
                        "CHAT", Map.of("units", 30, "atMost", 4), "MESSAGING", Map.of("units", 20, "atMost", 6),
                        "CALLBACK", Map.of("units", 100, "atMost", 1)), "interrupts", Map.of("PHONE", List.of("CHAT"))),
                "skills", List.of(Map.of("skill", "water", "level", 9)), "queues", List.of());
    }
}
