/**
 * Words the replies of the house sommelier in English and Russian, from templates. {@code Wording} is the entry class;
 * {@code ReplyText} words a recommendation, {@code Reasons} why a wine fits, {@code GreetingText}, {@code FollowUpText} and {@code
 * RecallText} the rest of a chat. What is said about wines at hand is in {@code describing}, the parts of sentences in
 * {@code phrasing}. The sentences and inflected forms are data in {@code resources/sommelier/wording/}.
 */
package dev.sommelier.sommelier.wording;
