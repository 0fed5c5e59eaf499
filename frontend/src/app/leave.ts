import { forgetAllDrafts } from "@/features/chat/drafts";
import type { GOODBYE } from "./SignInPage";

/** Leaves by loading the page anew, so that nothing of the person stays in memory. */
export function leave(how?: typeof GOODBYE) {
  forgetAllDrafts();
  location.assign(how ? `/sign-in?${how}` : "/sign-in");
}
