package dev.sommelier.sommelier.answer;

import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records a reply, to be written later or not at all. */
public final class RecordedReply implements ReplyWriter {

    private final List<String> words = new ArrayList<>();
    private final List<Pick> picks = new ArrayList<>();
    private List<UUID> used = List.of();

    @Override
    public void write(String text) {
        words.add(text);
    }

    @Override
    public void recommend(List<Pick> more) {
        picks.addAll(more);
    }

    @Override
    public void used(List<UUID> insightIds) {
        used = insightIds;
    }

    @Override
    public void rewrite() {
        words.clear();
    }

    @Override
    public void startOver() {
        words.clear();
        picks.clear();
    }

    /** The pieces of text, in order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    public List<Pick> picks() {
        return List.copyOf(picks);
    }

    /** Ids of the insights it used. */
    public List<UUID> used() {
        return used;
    }

    public void replayTo(ReplyWriter reply) {
        words.forEach(reply::write);
        reply.used(used);
    }
}
