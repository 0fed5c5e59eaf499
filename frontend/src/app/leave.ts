import { forgetAllDrafts } from "@/features/chat/drafts";
import type { GOODBYE } from "./SignInPage";
import { forgetWhoWasHere } from "./whoIsHere";

/** Leaves by loading the page anew, so that nothing of the person stays in memory. */
export function leave(how?: typeof GOODBYE) {
  forgetAllDrafts();
  forgetWhoWasHere();
  location.assign(how ? `/sign-in?${how}` : "/sign-in");
}
