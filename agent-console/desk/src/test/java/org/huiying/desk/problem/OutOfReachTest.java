package org.huiying.desk.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asks while PostgreSQL or Redis is dead or hangs is told to come again, not that the server has a fault. */
class OutOfReachTest {

    static Stream<DataAccessException> failures() {
        return Stream.of(new CannotGetJdbcConnectionException("no connection", new SQLException()),
                new RedisConnectionFailureException("refused"), new QueryTimeoutException("2 s"),
                new RedisSystemException("not connected", new IllegalStateException()));
    }

    @RestController
    record Page(DataAccessException failure) {

        @GetMapping("/")
        String page() {
            throw failure;
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isAnsweredAsUnavailable(DataAccessException failure) throws Exception {
        MockMvcBuilders.standaloneSetup(new Page(failure)).setControllerAdvice(new Problems()).build().perform(get("/"))
                .andExpect(status().isServiceUnavailable()).andExpect(jsonPath("$.code").value("unavailable"));
    }
}
