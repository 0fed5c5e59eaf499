package dev.sommelier.account.recovery;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "sommelier.mail")
interface MailSettings {

    /** The mail server; without one, what would be mailed is logged. */
    Optional<String> smtpHost();
}
