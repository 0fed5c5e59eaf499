package dev.sommelier.account.recovery;

import dev.sommelier.account.Account;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.jobs.JobFailedException;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sends a code to its account's e-mail, in the account's language; without a mail server, to the log. */
@ApplicationScoped
class ResetCodeSender {

    private static final Logger LOG = Logger.getLogger(ResetCodeSender.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final MailSettings settings;
    private final ReactiveMailer mailer;

    ResetCodeSender(MailSettings settings, ReactiveMailer mailer) {
        this.settings = settings;
        this.mailer = mailer;
    }

    boolean sendsMail() {
        return settings.smtpHost().isPresent();
    }

    /**
     * @throws JobFailedException when the mail server refuses the mail or does not answer
     */
    void send(Account account, ResetCode code) {
        if (!sendsMail()) {
            LOG.infof("Code for a new password of account %s: %s (for %d minutes; with SMTP_HOST it is mailed)",
                    account.id(), code.grouped(), ResetCode.LIFE.toMinutes());
            return;
        }
        // The first line is the subject.
        String[] text = ClasspathFile.text("account/password-reset." + account.language().locale() + ".txt")
                .replace("{code}", code.grouped())
                .replace("{minutes}", Long.toString(ResetCode.LIFE.toMinutes()))
                .split("\n", 2);
        try {
            mailer.send(Mail.withText(account.email().text(), text[0], text[1].strip() + "\n")).await().atMost(LONGEST);
        } catch (RuntimeException e) {
            throw new JobFailedException("mail not sent", e);
        }
    }
}
