package org.huiying.bench.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.huiying.bench.AppProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real application is killed while messages flow: what was acknowledged is there afterwards, in order, once. */
class CrashTest {

    private static final int CUSTOMERS = 6;
    private static final int BETWEEN_KILLS = 300;

    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SteadyCustomer> customers = IntStream.range(0, CUSTOMERS).mapToObj(n -> new SteadyCustomer(work, n)).toList();

    @TempDir static Path temporary;
    private static AppProcess app;

    @BeforeAll
    static void start() throws Exception {
        app = AppProcess.start(temporary.resolve("data"), BenchStaff.settings());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @AfterEach
    void hangUp() {
        customers.forEach(SteadyCustomer::cut);
        work.shutdownNow();
    }

    @Test
    void keepsEveryAcknowledgedMessageThroughKills() throws Exception {
        customers.forEach(customer -> customer.comeTo(app.address()));
        for (int round = 0; round < 3; round++) {
            talkOn();
            if (round == 1) {
                killPostgres();
            }
            app.kill();
            app = AppProcess.start(temporary.resolve("data"), BenchStaff.settings());
            customers.forEach(customer -> customer.comeTo(app.address()));
        }
        talkOn();
        finishTalking();
        customers.forEach(this::requireAllKept);
    }

    @Test
    void talkGoesOnWhileRedisIsKilledAndStaffStaySignedIn() throws Exception {
        Api admin = new Api(app.address(), work);
        admin.begin();
        admin.send("POST", "/api/session", Map.of("login", "admin", "password", app.accounts().get("admin")));
        customers.forEach(customer -> customer.comeTo(app.address()));
        for (int round = 0; round < 3; round++) {
            talkOn();
            long redis = Long.parseLong(Files.readString(temporary.resolve("data/redis/redis.pid")).strip());
            ProcessHandle.of(redis).orElseThrow().destroyForcibly();
            talkOn();
            await().ignoreExceptions().until(() -> admin.get("/api/me").path("agent").path("login").asString().equals("admin"));
        }
        finishTalking();
        customers.forEach(this::requireAllKept);
    }

    @Test
    void resumesACutSocketWithNothingLostOrDoubled() {
        customers.forEach(customer -> customer.comeTo(app.address()));
        for (int round = 0; round < 5; round++) {
            talkOn();
            customers.forEach(SteadyCustomer::cut);
            customers.forEach(customer -> customer.comeTo(app.address()));
        }
        finishTalking();
        customers.forEach(this::requireAllKept);
    }

    @Test
    void showsAStrangerNothing() {
        SteadyCustomer known = customers.getFirst();
        known.comeTo(app.address());
        talkOn(List.of(known), 20);
        known.stopTalking();

        Api stranger = new Api(app.address(), work);
        stranger.bearer(stranger.send("POST", "/visit/session", Map.of("site", "demo")).path("token").asString());
        assertThat(stranger.get("/visit/conversation").path("messages")).isEmpty();
        assertThat(stranger.get("/visit/conversation/messages?before=1000").path("messages")).isEmpty();

        String forged = known.token().substring(0, known.token().length() - 2) + (known.token().endsWith("AA") ? "BB" : "AA");
        Api forger = new Api(app.address(), work);
        forger.bearer(forged);
        assertThatThrownBy(() -> forger.get("/visit/conversation")).hasMessageContaining("answered 401");
        assertThat(lastFrame(Map.of("t", "hello", "token", forged, "after", 0))).isEqualTo("bye");
        assertThat(lastFrame(Map.of("t", "follow", "topic", "conversation:1", "after", 0))).isEqualTo("bye");

        stranger.bearer(known.token());
        assertThatThrownBy(() -> stranger.get("/api/conversations/1")).hasMessageContaining("answered 401");
        assertThatThrownBy(() -> LiveSocket.open(HttpClient.newHttpClient(), stranger.socket("/live"), stranger.socketHeaders(), frame -> {}))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    private String lastFrame(Map<String, ?> first) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Api api = new Api(app.address(), work);
        LiveSocket socket = LiveSocket.open(api.http(), api.socket("/visit/live"), api.socketHeaders(), frame -> answer.complete(frame.path("t").asString()));
        socket.send(first);
        String kind = answer.orTimeout(10, TimeUnit.SECONDS).join();
        socket.close();
        return kind;
    }

    private void killPostgres() throws Exception {
        long postmaster = Long.parseLong(Files.readAllLines(temporary.resolve("data/postgres/cluster/postmaster.pid")).getFirst().strip());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    }

    private void talkOn() {
        talkOn(customers, BETWEEN_KILLS);
    }

    private static void talkOn(List<SteadyCustomer> talking, int more) {
        int before = acknowledged(talking);
        await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(60)).until(() -> acknowledged(talking) >= before + more);
    }

    private static int acknowledged(List<SteadyCustomer> talking) {
        return talking.stream().mapToInt(SteadyCustomer::acknowledged).sum();
    }

    private void finishTalking() {
        customers.forEach(SteadyCustomer::stopTalking);
        await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(60)).until(() -> customers.stream().allMatch(SteadyCustomer::allAcknowledged));
    }

    private void requireAllKept(SteadyCustomer customer) {
        Map<UUID, Long> said = customer.said();
        List<JsonNode> stored = customer.stored(app.address()).stream().filter(message -> said.containsKey(id(message))).toList();
        assertThat(stored.stream().map(CrashTest::id)).as("stored once and in the order said").containsExactlyElementsOf(said.keySet());
        assertThat(stored.stream().map(message -> message.path("seq").asLong())).as("numbers as acknowledged").containsExactlyElementsOf(said.values());

        await().atMost(Duration.ofSeconds(10)).until(() -> heard(customer, said).size() == said.size());
        assertThat(heard(customer, said)).as("heard once and in order").containsExactlyElementsOf(said.keySet());
        List<Long> events = customer.events().stream().map(event -> event.path("seq").asLong()).toList();
        assertThat(events).as("events without gaps").containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
    }

    private static List<UUID> heard(SteadyCustomer customer, Map<UUID, Long> said) {
        return customer.events().stream().filter(event -> event.path("type").asString().equals("message"))
                .map(event -> id(event.path("data"))).filter(said::containsKey).toList();
    }

    private static UUID id(JsonNode message) {
        return UUID.fromString(message.path("id").asString());
    }
}
