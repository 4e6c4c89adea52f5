package org.huiying.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.huiying.app.start.FirstAccounts;
import org.huiying.app.start.FirstAccounts.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a database without agents, in one transaction, before anything else is started. */
@Component
final class FirstStart implements SmartLifecycle {

    private static final List<String> COMPANY = List.of("queues", "products", "outlets", "replies");

    private final DemoSettings settings;
    private final FirstAccounts accounts;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    FirstStart(DemoSettings settings, FirstAccounts accounts, PasswordEncoder encoder, JdbcClient jdbc, DataSource dataSource,
               TransactionTemplate transaction) {
        this.settings = settings;
        this.accounts = accounts;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table agent in share row exclusive mode").update();
            if (jdbc.sql("select count(*) from agent").query(Long.class).single() == 0) {
                fill();
            }
        });
        running = true;
    }

    private void fill() {
        if (settings.enabled()) {
            COMPANY.forEach(this::run);
        }
        List<DemoStaff> staff = settings.enabled() ? DemoStaff.all() : List.of(DemoStaff.ADMIN);
        List<Account> made = staff.stream().map(person -> Account.withRandomPassword(person.login(), person.name() + " " + person.work())).toList();
        for (int i = 0; i < staff.size(); i++) {
            insert(staff.get(i), encoder.encode(made.get(i).password()), settings.enabled() ? fictionalPhone(i) : null);
        }
        accounts.keep(made);
    }

    /** Of the block that is kept for fiction: whatever account is configured later, nobody is rung. */
    private static String fictionalPhone(int person) {
        return "+120255501%02d".formatted(person + 1);
    }

    /** Runs on the connection of the transaction, which the data source gives to whoever asks inside it. */
    private void run(String part) {
        ResourceDatabasePopulator script = new ResourceDatabasePopulator(new ClassPathResource("demo/" + part + ".sql"));
        script.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
        script.execute(dataSource);
    }

    private void insert(DemoStaff person, String hash, @Nullable String phone) {
        long id = jdbc.sql("insert into agent (login, name, password_hash, grade, roles, phone) values (?, ?, ?, ?, ?, ?) returning id")
                .params(person.login(), person.name(), hash, person.grade(), person.roles().toArray(String[]::new), phone)
                .query(Long.class).single();
        person.skills().forEach(skill -> jdbc.sql("insert into agent_skill (agent_id, skill, level) values (?, ?, ?)")
                .params(id, skill.code(), skill.level()).update());
        person.queues().forEach(queue -> jdbc.sql("insert into agent_queue (agent_id, queue_id) select ?, id from queue where code = ?")
                .params(id, queue).update());
        if (person.roles().contains("TECHNICIAN")) {
            jdbc.sql("update technician set agent_id = ? where name = ?").params(id, person.name()).update();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
