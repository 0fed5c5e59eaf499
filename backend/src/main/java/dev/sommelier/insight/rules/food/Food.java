package dev.sommelier.insight.rules.food;

import java.util.List;

/**
 * A food by a code of the lexicon or of {@code foods.csv}.
 *
 * @param way       "dish" for one food, "group" for several, "free" for what is noted only when it is left out, "diet", or "none"
 *                  for words that only look like a food
 * @param en        its name, or empty when only its code is known
 * @param withoutRu the genitive
 */
record Food(String code, String way, String en, String ru, String withoutRu) {

    /** The code of the food called this; in a group the name is appended, so that its members differ. */
    String code(String name) {
        boolean plain = !way.equals("group") || List.of(en, ru).stream()
                .anyMatch(own -> !own.isEmpty() && FoodWords.key(own).equals(FoodWords.key(name)));
        return plain ? code : code + ":" + FoodWords.key(name);
    }

    boolean is(String wanted) {
        return way.equals(wanted);
    }
}
