package dev.sommelier.chat.share;

import dev.sommelier.account.Caller;
import dev.sommelier.account.export.ExportPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Exports the links of an account that lead somewhere. */
@ApplicationScoped
class ShareExport implements ExportPart {

    private final SharedChatQuery chats;

    @Inject
    ShareExport(SharedChatQuery chats) {
        this.chats = chats;
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        return Map.of("shared_chats", chats.of(caller));
    }
}
