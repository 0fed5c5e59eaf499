package dev.sommelier.claude.client;

import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ClaudeSettings;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.Deadline;
import dev.sommelier.claude.JsonAnswer;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.wire.Connector;
import dev.sommelier.claude.wire.MessagesApi;
import dev.sommelier.claude.wire.MessagesRequest;
import dev.sommelier.claude.wire.MessagesResponse;
import dev.sommelier.claude.wire.Pause;
import dev.sommelier.claude.wire.Requests;
import dev.sommelier.claude.wire.Retries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Calls the model. Calls block for up to minutes: use a worker thread outside a database transaction. */
@ApplicationScoped
public class ClaudeClient {

    private final ClaudeSettings settings;
    private final Requests requests;
    private final Retries retries;
    private final KeyStatus key = new KeyStatus();
    private Clients clients;

    @Inject
    public ClaudeClient(ClaudeSettings settings) {
        this(settings, Pause::sleep);
    }

    public ClaudeClient(ClaudeSettings settings, Pause pause) {
        this.settings = settings;
        this.requests = new Requests(settings);
        this.retries = new Retries(settings.retry(), pause, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Created at the first call, so that a service without a key needs none. */
    private record Clients(MessagesApi streams, MessagesApi answers, Breaker breaker) {
    }

    /** Whether there is a key. Without one every call fails with {@link Kind#NOT_CONFIGURED}. */
    public boolean isConfigured() {
        return settings.key().isPresent();
    }

    /** Why the key was refused at the last call; empty when it was not. */
    public Optional<Kind> keyRefusal() {
        return key.refusal();
    }

    public ClaudeSettings.Deadlines deadlines() {
        return settings.deadlines();
    }

    /** The model for {@link Purpose#SECOND_ANSWER}, if there is one. */
    public Optional<String> strongModel() {
        return settings.strongModel();
    }

    /**
     * Continues a conversation and passes the answer to the listener while it is written.
     *
     * @return the whole step; when it ends with {@link Ending#TOOLS}, call again with
     *         {@link Conversation#withResults}
     * @throws ClaudeException when there is no answer, or only a part of it
     */
    public ModelAnswer stream(Conversation conversation, AnswerListener listener) {
        Clients open = clients();
        MessagesRequest request = requests.stream(conversation);
        Call call = new Call(open.streams(), settings, Deadline.in(settings.deadlines().stream()));
        // The same wait for all tries, because it is one wait for the person.
        Deadline firstEvent = Deadline.in(settings.deadlines().firstEvent());
        return key.watch(() -> open.breaker().call(
                () -> retries.run(() -> call.stream(request, listener, firstEvent), firstEvent, listener::waiting),
                ModelAnswer.class));
    }

    /**
     * Asks for JSON.
     *
     * @throws ClaudeException {@link Kind#BAD_ANSWER} when what came is no JSON object
     */
    public JsonAnswer json(JsonQuestion question) {
        Clients open = clients();
        Deadline deadline = Deadline.in(settings.deadlines().json());
        Call call = new Call(open.answers(), settings, deadline);
        JsonCall json = new JsonCall(requests, request -> open.breaker().call(
                () -> retries.run(() -> call.whole(request), deadline, () -> { }), MessagesResponse.class));
        return key.watch(() -> json.ask(question));
    }

    private synchronized Clients clients() {
        if (!isConfigured()) {
            throw new ClaudeException(Kind.NOT_CONFIGURED, "There is no API key");
        }
        if (clients == null) {
            DroppedErrorFilter.install();
            clients = new Clients(
                    Connector.connect(settings, settings.deadlines().firstEvent(), MessagesApi.class),
                    Connector.connect(settings, settings.deadlines().json(), MessagesApi.class),
                    new Breaker(settings.breaker()));
        }
        return clients;
    }
}
