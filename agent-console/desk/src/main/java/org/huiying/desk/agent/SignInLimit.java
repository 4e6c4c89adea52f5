package org.huiying.desk.agent;

import java.time.Duration;
import java.util.Map;

import org.huiying.desk.problem.Refused;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Slows down who tries passwords: ten failures per account or thirty per address in ten minutes, over all nodes. */
@Component
class SignInLimit {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 30;

    private final StringRedisTemplate redis;

    SignInLimit(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void check(String login, String address) {
        if (count(account(login)) >= PER_ACCOUNT || count(address(address)) >= PER_ADDRESS) {
            throw new Refused(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "尝试次数过多，请 10 分钟后再试",
                    "Too many attempts; try again in 10 minutes", Map.of("retryAfterSeconds", WINDOW.toSeconds()));
        }
    }

    void failed(String login, String address) {
        for (String key : new String[] {account(login), address(address)}) {
            redis.opsForValue().increment(key);
            redis.expire(key, WINDOW);
        }
    }

    private int count(String key) {
        String count = redis.opsForValue().get(key);
        return count == null ? 0 : Integer.parseInt(count);
    }

    private static String account(String login) {
        return "huiying:sign-in:account:" + login;
    }

    private static String address(String address) {
        return "huiying:sign-in:address:" + address;
    }
}
