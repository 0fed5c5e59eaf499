package dev.sommelier.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A row of {@code account}: a person who can sign in. */
@Entity
public class Account {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private String email;
    private String emailKey;
    private String passwordHash;
    private String name;
    private LocalDate birthDate;
    @Enumerated(EnumType.STRING)
    private Language language;
    private String timeZone;
    private Instant createdAt;
    private boolean introduced;

    protected Account() {
        // for Hibernate
    }

    public Account(EmailAddress email, String passwordHash, String name, LocalDate birthDate, Language language, ZoneId timeZone,
            Instant now) {
        this.email = email.text();
        this.emailKey = email.key();
        this.passwordHash = passwordHash;
        this.name = name;
        this.birthDate = birthDate;
        this.language = language;
        this.timeZone = timeZone.getId();
        this.createdAt = now;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void setLanguage(Language newLanguage) {
        language = newLanguage;
    }

    public void setTimeZone(ZoneId newTimeZone) {
        timeZone = newTimeZone.getId();
    }

    public void setIntroduced(boolean isIntroduced) {
        introduced = isIntroduced;
    }

    public Caller asCaller() {
        return new Caller(id, language, name, timeZone());
    }

    public UUID id() {
        return id;
    }

    public EmailAddress email() {
        return new EmailAddress(email, emailKey);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String name() {
        return name;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    public Language language() {
        return language;
    }

    ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean introduced() {
        return introduced;
    }
}
