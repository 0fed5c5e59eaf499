package dev.sommelier.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of signing in. */
@ConfigMapping(prefix = "sommelier.sign-in")
public interface SignInSettings {

    /** A sign-in ends when it was not used for this long. */
    @WithDefault("14D")
    Duration idle();

    /** A sign-in ends after this long, used or not. */
    @WithDefault("30D")
    Duration absolute();

    /** Failures are counted over this long. */
    @WithDefault("15M")
    Duration failureWindow();

    /** Failures allowed for one e-mail from one address. */
    @WithDefault("5")
    int failuresPerEmail();

    /** Failures allowed from one address over all e-mails. Does not apply to an e-mail that signed in from there lately. */
    @WithDefault("30")
    int failuresPerAddress();

    /** How long a request waits to hash a password. A hash takes some 50 ms. */
    @WithDefault("30S")
    Duration hashWait();

    /** How many requests may wait to hash a password; each holds one of the 200 worker threads. */
    @WithDefault("100")
    int hashesWaiting();
}
