import type { KeyboardEvent } from "react";

const SAFARI_COMPOSING = 229;

/** Whether a key belongs to an input method. Safari ends a composition just before the Enter that ended it. */
export const isComposing = ({ nativeEvent }: KeyboardEvent) =>
  nativeEvent.isComposing || nativeEvent.keyCode === SAFARI_COMPOSING;
