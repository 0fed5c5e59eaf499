package dev.sommelier.chat.reply;

import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.problem.DatabaseRetry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Adds the sommelier's text to the reply in memory, and records wines in the ledger before they are shown. */
final class StoredReplyWriter implements ReplyWriter {

    private static final int MAX_WINES = 3;

    private final Reply reply;
    private final ReplyStore store;
    private final Duration databaseLimit;

    /**
     * @param databaseLimit how long recording wines is retried while the database is unreachable
     */
    StoredReplyWriter(Reply reply, ReplyStore store, Duration databaseLimit) {
        this.reply = reply;
        this.store = store;
        this.databaseLimit = databaseLimit;
    }

    @Override
    public void write(String text) {
        // PostgreSQL cannot store NUL, and one such text would fail the whole batch of a flush.
        String storable = text.replace("\0", "");
        if (storable.isEmpty()) {
            reply.throwIfStopped();
        } else {
            reply.append(storable);
        }
    }

    @Override
    public void startOver() {
        reply.throwIfStopped();
        if (reply.shownWines() > 0) {
            DatabaseRetry.within(databaseLimit, again -> {
                store.startOver(reply.pending());
                return null;
            });
        }
        reply.startOver();
    }

    @Override
    public void rewrite() {
        reply.rewrite();
    }

    @Override
    public void used(List<UUID> insightIds) {
        reply.used(insightIds);
    }

    @Override
    public void searching() {
        reply.searching();
    }

    @Override
    public void throwIfStopped() {
        reply.throwIfStopped();
    }

    @Override
    public void recommend(List<Pick> picks) {
        reply.throwIfStopped();
        List<Pick> room = picks.subList(0, Math.min(picks.size(), MAX_WINES - reply.shownWines()));
        if (!room.isEmpty()) {
            reply.show(DatabaseRetry.within(databaseLimit, again -> store.recommend(reply.pending(), room, again)));
        }
    }
}
