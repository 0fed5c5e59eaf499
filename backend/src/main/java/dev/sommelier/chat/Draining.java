package dev.sommelier.chat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * What happens as soon as the process is asked to stop, while it still answers: no reply is begun any more, streams of
 * events end so that their tabs find another replica, and replies that take too long end with what they have said.
 */
@ApplicationScoped
class Draining {

    private static final Logger LOG = Logger.getLogger(Draining.class);

    @Inject
    ReplyPool replies;

    @Inject
    AccountEvents tabs;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        LOG.infof("Stopping: %d replies are being written", replies.running().size());
        replies.refuseNew();
        tabs.endAll();
        Thread limit = new Thread(replies::stopLate, "draining");
        limit.setDaemon(true);
        limit.start();
    }
}
