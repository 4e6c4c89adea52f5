package org.huiying.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.huiying.embedded.OwnerOnly;
import org.huiying.embedded.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives the accounts of the first start their passwords, keeps them in {@code accounts.txt} for the owner alone, and shows them once. */
@Component
public final class FirstAccounts {
    private final Path file;
    private volatile List<Account> made = List.of();

    public FirstAccounts(@Value("${huiying.data-dir}") Path dataDirectory) {
        this.file = dataDirectory.resolve("accounts.txt");
    }

    /**
     * An account to be made.
     *
     * @param role what the person does, as shown to the reader in both languages
     */
    public record Account(String login, String password, String role) {
        public static Account withRandomPassword(String login, String role) {
            return new Account(login, Secret.typeable(), role);
        }
    }

    /** Call before the accounts are committed, so that no committed account has a password that nobody knows. */
    public void keep(List<Account> accounts) {
        try {
            OwnerOnly.createDirectories(file.toAbsolutePath().getParent());
            OwnerOnly.write(file, lines(accounts));
            made = List.copyOf(accounts);
        } catch (IOException e) {
            throw new UncheckedIOException("accounts cannot be written to " + file, e);
        }
    }

    String announcement() {
        return made.isEmpty() ? "" : "\n  首次启动的账号（只显示这一次，保存在 " + file + "）\n  accounts, shown this once and kept in " + file + "\n\n"
                + lines(made).indent(4) + "\n";
    }

    private static String lines(List<Account> accounts) {
        return accounts.stream().map(account -> "%-12s %-16s %s%n".formatted(account.login(), account.password(), account.role()))
                .collect(Collectors.joining());
    }
}
