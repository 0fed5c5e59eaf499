package dev.sommelier.sommelier.model;

import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ToolCall;

/** Passes the text and the wines of the model to the reply while it writes them, with an empty line between two steps. */
public final class ReplyStreamListener implements AnswerListener {

    /** Characters; far above what the model is allowed. What comes after is left out. */
    public static final int LONGEST = 20_000;

    private final ReplyWriter reply;
    private final RecommendedWines wines;
    private final Runnable firstWord;
    private final StringBuilder said = new StringBuilder();
    private boolean spokeEver;
    private boolean spoke;
    private boolean spokeInStep;
    private boolean nextStep;

    /**
     * @param wines     null when the model may recommend none
     * @param firstWord called once, before the first text
     */
    ReplyStreamListener(ReplyWriter reply, RecommendedWines wines, Runnable firstWord) {
        this.reply = reply;
        this.wines = wines;
        this.firstWord = firstWord;
    }

    @Override
    public void text(String delta) {
        String text = fitting(spoke && !nextStep ? delta : delta.stripLeading());
        if (text.isEmpty()) {
            return;
        }
        if (!spokeEver) {
            firstWord.run();
            spokeEver = true;
        }
        reply.write(nextStep && spoke ? "\n\n" + text : text);
        said.append(text);
        spoke = true;
        spokeInStep = true;
        nextStep = false;
    }

    /** The part of the text that there is still room for; no character is cut in two. */
    private String fitting(String text) {
        int room = Math.max(0, LONGEST - said.length());
        if (text.length() <= room) {
            return text;
        }
        boolean splits = room > 0 && Character.isHighSurrogate(text.charAt(room - 1));
        return text.substring(0, splits ? room - 1 : room);
    }

    @Override
    public void toolInput(String callId, String toolName, String piece) {
        if (wines != null && toolName.equals(WineTools.RECOMMEND)) {
            wines.read(callId, piece);
        }
    }

    @Override
    public void toolCall(ToolCall call) {
        if (call.name().equals(WineTools.SEARCH)) {
            reply.searching();
        } else if (wines != null && call.name().equals(WineTools.RECOMMEND)) {
            if (wines.show(call)) {
                said.setLength(0);
                spoke = false;
                spokeInStep = false;
            }
        }
    }

    @Override
    public void waiting() {
        reply.throwIfStopped();
    }

    void stepBegins() {
        if (wines != null) {
            wines.stepBegins();
        }
        nextStep = true;
        spokeInStep = false;
    }

    String text() {
        return said.toString();
    }

    boolean hasSpoken() {
        return spoke;
    }

    boolean hasSpokenInThisStep() {
        return spokeInStep;
    }
}
