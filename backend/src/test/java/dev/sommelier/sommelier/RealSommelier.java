package dev.sommelier.sommelier;

import dev.sommelier.ScriptedSommelier;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyWriter;

/** Stands in for the scripted sommelier of the tests, with the real one. */
final class RealSommelier extends ScriptedSommelier {

    private final FallbackSommelier fallback;

    RealSommelier(FallbackSommelier fallback) {
        this.fallback = fallback;
    }

    @Override
    public ReplySource greet(ReplyContext context, ReplyWriter reply) {
        return fallback.greet(context, reply);
    }

    @Override
    public ReplySource answer(ReplyContext context, ReplyWriter reply) {
        return fallback.answer(context, reply);
    }
}
