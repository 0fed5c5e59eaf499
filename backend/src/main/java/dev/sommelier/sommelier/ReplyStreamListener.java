package dev.sommelier.sommelier;

import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ToolCall;

/** Passes the text of the model to the reply while it is generated, with an empty line between two steps. */
final class ReplyStreamListener implements AnswerListener {

    private final ReplyWriter reply;
    private final StringBuilder said = new StringBuilder();
    private boolean spoke;
    private boolean nextStep;

    ReplyStreamListener(ReplyWriter reply) {
        this.reply = reply;
    }

    @Override
    public void text(String delta) {
        String text = spoke ? delta : delta.stripLeading();
        if (text.isEmpty()) {
            return;
        }
        reply.write(nextStep && spoke ? "\n\n" + text.stripLeading() : text);
        said.append(text);
        spoke = true;
        nextStep = false;
    }

    @Override
    public void toolCall(ToolCall call) {
        if (call.name().equals(WineTools.SEARCH)) {
            reply.searching();
        }
    }

    @Override
    public void waiting() {
        reply.throwIfStopped();
    }

    void stepEnded() {
        nextStep = true;
    }

    String text() {
        return said.toString();
    }

    boolean hasSpoken() {
        return spoke;
    }
}
