package dev.sommelier.chat.list;

/**
 * Which sessions a list shows.
 *
 * @param text  words in the title or a message, or null
 * @param empty whether to show closed sessions nobody wrote in
 */
record SessionFilter(String text, boolean empty) {

    String likePattern() {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
