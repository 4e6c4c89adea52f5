package org.huiying.app.start;

import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.huiying.embedded.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the product did not start in two lines instead of a stack trace; everything else is a bug and keeps its own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStartReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<CannotStart> reason = reason(failure);
        reason.ifPresent(cannotStart -> {
            System.err.println();
            System.err.println("回应无法启动：" + cannotStart.zh());
            System.err.println("Huiying cannot start: " + cannotStart.en());
            System.err.println();
        });
        return reason.isPresent();
    }

    private static Optional<CannotStart> reason(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart cannotStart) {
                return Optional.of(cannotStart);
            }
            if (cause instanceof FlywayValidateException) {
                return Optional.of(new CannotStart(
                        "数据库是由另一个版本的回应建立的：请使用那个版本，或用 --huiying.data-dir=目录（或 --huiying.postgres.url）另选一个。",
                        "The database was made by another version of Huiying: run that version, or choose another with --huiying.data-dir=DIRECTORY (or --huiying.postgres.url)."));
            }
        }
        return Optional.empty();
    }
}
