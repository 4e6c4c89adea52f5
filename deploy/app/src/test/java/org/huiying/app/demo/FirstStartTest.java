package org.huiying.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.sql.DataSource;
import org.huiying.app.start.FirstAccounts;
import org.huiying.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

class FirstStartTest {

    private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);

    private final DataSource database = TestPostgres.freshDatabase().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @TempDir Path data;

    @Test
    void fillsAnEmptyDatabaseOnce() throws Exception {
        start(true);
        String accounts = Files.readString(data.resolve("accounts.txt"));
        List<String> logins = jdbc.sql("select login from agent order by login").query(String.class).list();
        assertThat(logins).contains("admin", "zhoumin", "lina", "wangqiang");
        assertThat(accounts).contains(logins);

        start(true);
        assertThat(Files.readString(data.resolve("accounts.txt"))).isEqualTo(accounts);
        assertThat(jdbc.sql("select login from agent order by login").query(String.class).list()).isEqualTo(logins);
    }

    @Test
    void keepsPasswordsForTheOwnerAlone() throws Exception {
        start(true);
        Path file = data.resolve("accounts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        String password = Files.readAllLines(file).stream().filter(line -> line.startsWith("lina ")).findFirst().orElseThrow().split("\\s+")[1];
        String hash = jdbc.sql("select password_hash from agent where login = 'lina'").query(String.class).single();
        assertThat(QUICK.matches(password, hash)).isTrue();
    }

    @Test
    void makesNothingButAnAdministratorWithoutTheDemo() {
        start(false);
        assertThat(jdbc.sql("select login from agent").query(String.class).list()).containsExactly("admin");
        assertThat(jdbc.sql("select count(*) from queue").query(Long.class).single()).isZero();
    }

    @Test
    void leavesNothingBehindWhenItFails() {
        jdbc.sql("insert into skill (code, name, name_en) values ('digital', '已有', 'taken')").update();
        assertThatThrownBy(() -> start(true)).hasMessageContaining("queues.sql");
        assertThat(jdbc.sql("select count(*) from agent").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from queue").query(Long.class).single()).isZero();
    }

    private void start(boolean demo) {
        new FirstStart(new DemoSettings(demo), new FirstAccounts(data), QUICK, jdbc, database,
                new TransactionTemplate(new DataSourceTransactionManager(database))).start();
    }
}
