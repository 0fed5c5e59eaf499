package dev.sommelier.account.signin;

import dev.sommelier.account.AccountView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who signed in, and the chat session that was opened for it")
record SignIn(@Schema(required = true) AccountView account, @Schema(required = true) UUID sessionId) {
}
