/**
 * HTTP and JSON of the Messages API: {@code MessagesApi} is the REST client, {@code MessagesRequest} and
 * {@code MessagesResponse} its bodies, built by {@code Requests}. {@code StreamedResponse}, {@code SseReader} and
 * {@code AnswerAssembler} turn the bytes of a stream into an answer; {@code Failures} and {@code Retries} deal with what goes
 * wrong.
 */
package dev.sommelier.claude.wire;
