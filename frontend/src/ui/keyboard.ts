import type { KeyboardEvent } from "react";

/** Whether text is typed on the screen, where Enter has no Shift to break a line with. */
export const hasVirtualKeyboard = () => matchMedia("(hover: none) and (pointer: coarse)").matches;

const SAFARI_COMPOSING = 229;

/** Whether an input method is composing. Safari fires `compositionend` before the Enter that ended it, with key code 229. */
export const isComposing = ({ nativeEvent }: KeyboardEvent) =>
  nativeEvent.isComposing || nativeEvent.keyCode === SAFARI_COMPOSING;
