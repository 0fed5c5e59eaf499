package dev.sommelier.chat.reply;

import dev.sommelier.chat.message.MessageView;
import dev.sommelier.wine.ledger.WineCardView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The text and wines of a reply so far; not thread-safe, {@link Reply} guards it. */
final class ReplyContent {

    private final StringBuilder text = new StringBuilder();
    private final List<WineCardView> wines = new ArrayList<>();
    private List<UUID> usedMemories = List.of();
    private int version;
    private int searches;

    ReplyContent(int version) {
        this.version = version;
    }

    void append(String added) {
        text.append(added);
    }

    /** Discards text and wines. */
    void startOver() {
        if (!isEmpty()) {
            wines.clear();
            restartText();
        }
        usedMemories = List.of();
    }

    /** Discards the text only. */
    void rewrite() {
        if (!text.isEmpty()) {
            restartText();
        }
    }

    /** Followers notice by the version, and send a reset. */
    private void restartText() {
        text.setLength(0);
        version++;
    }

    void used(List<UUID> insightIds) {
        usedMemories = List.copyOf(insightIds);
    }

    void searching() {
        searches++;
    }

    void show(List<WineCardView> cards) {
        wines.addAll(cards);
    }

    boolean isEmpty() {
        return text.isEmpty() && wines.isEmpty();
    }

    int length() {
        return text.length();
    }

    /** Counts restarts of the text. */
    int version() {
        return version;
    }

    int searches() {
        return searches;
    }

    int wines() {
        return wines.size();
    }

    List<UUID> usedMemories() {
        return usedMemories;
    }

    /** The message with this content. */
    MessageView in(MessageView reply) {
        return reply.withContent(text.toString(), List.copyOf(wines));
    }

    /** Without a high surrogate at its end, which PostgreSQL cannot store. */
    String storableText() {
        boolean half = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        return text.substring(0, text.length() - (half ? 1 : 0));
    }
}
