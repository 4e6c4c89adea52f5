package org.huiying.app.demo.phone;

import java.util.Optional;

import org.huiying.gateway.contact.PhoneNumber;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of the telephones on agents' desks, which nobody else picks up. */
@Component
@Conditional(WhenDemoLine.class)
class AgentNumbers {

    private final JdbcClient jdbc;

    AgentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean have(String e164) {
        return e164.startsWith("client:") || jdbc.sql("select phone from agent where phone is not null").query(String.class).list().stream()
                .map(PhoneNumber::parse).flatMap(Optional::stream).anyMatch(number -> number.e164().equals(e164));
    }
}
