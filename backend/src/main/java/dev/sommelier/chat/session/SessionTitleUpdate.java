package dev.sommelier.chat.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new title")
record SessionTitleUpdate(
        @Schema(nullable = true, minLength = 1, maxLength = Title.MAX_LENGTH, examples = "Wine for steak",
                description = "1 to 30 characters; null asks the service for a fresh one") String title) {
}
