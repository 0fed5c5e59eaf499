package dev.sommelier.claude;

import java.util.Optional;

/**
 * What became of one question of a batch.
 *
 * @param name   as given to {@link MessageBatches#submit}
 * @param answer empty when the model refused, wrote no JSON object, failed or was not asked in time
 * @param spent  what was paid for all the same; empty when the model was not asked
 */
public record BatchResult(String name, Optional<JsonAnswer> answer, Optional<Usage> spent) {
}
