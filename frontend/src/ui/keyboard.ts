import type { KeyboardEvent } from "react";

const SAFARI_COMPOSING = 229;

/** Whether an input method is composing. Safari fires `compositionend` before the Enter that ended it, with key code 229. */
export const isComposing = ({ nativeEvent }: KeyboardEvent) =>
  nativeEvent.isComposing || nativeEvent.keyCode === SAFARI_COMPOSING;
