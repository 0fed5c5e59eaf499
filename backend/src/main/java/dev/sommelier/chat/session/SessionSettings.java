package dev.sommelier.chat.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long sessions stay active and are kept. */
@ConfigMapping(prefix = "sommelier.session")
public interface SessionSettings {

    @WithDefault("30")
    int inactivityMinutes();

    @WithDefault("90")
    int retentionDays();

    /** How long a session is kept if the person never wrote in it. */
    @WithDefault("1")
    int unreadDays();

    default Duration inactivity() {
        return Duration.ofMinutes(inactivityMinutes());
    }

    default Duration retention() {
        return Duration.ofDays(retentionDays());
    }

    default Duration unread() {
        return Duration.ofDays(unreadDays());
    }
}
