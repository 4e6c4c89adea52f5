package org.huiying.app.start;

import java.util.Optional;
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
        }
        return Optional.empty();
    }
}
