import first from ".";
import forms from "./accountForms.json";
import compare from "./compare.json";
import palette from "./palette.json";
import select from "./select.json";
import settings from "./settings.json";
import share from "./share.json";
import taste from "./taste.json";

/** All English words: those of the first bundle and those that come with their pages. */
const all = { ...first, account: { ...first.account, ...forms }, compare, palette, select, settings, share, taste };

export default all;
