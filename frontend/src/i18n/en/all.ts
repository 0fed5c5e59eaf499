import first from ".";
import taste from "./taste.json";

/** All English words: those of the first bundle and those that come with their pages. */
const all = { ...first, taste };

export default all;
