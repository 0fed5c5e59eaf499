import first from ".";
import palette from "./palette.json";
import settings from "./settings.json";
import taste from "./taste.json";

/** All English words: those of the first bundle and those that come with their pages. */
const all = { ...first, palette, settings, taste };

export default all;
