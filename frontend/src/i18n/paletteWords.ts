import { addWords } from "./addWords";
import palette from "./en/palette.json";

/** Adds the English words of the palette, which are fetched with it. */
addWords({ palette });
