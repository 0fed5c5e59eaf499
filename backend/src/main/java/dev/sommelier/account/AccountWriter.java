package dev.sommelier.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;

/** The transactions that write accounts, kept short: passwords are hashed before they begin. */
@ApplicationScoped
class AccountWriter {

    private final AccountRepository accounts;

    @Inject
    AccountWriter(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Transactional
    Account add(Account account) {
        accounts.persistAndFlush(account);
        return account;
    }

    @Transactional
    Account change(UUID id, Consumer<Account> change) {
        Account account = accounts.findSignedIn(id);
        change.accept(account);
        return account;
    }
}
