import { forgetAllDrafts } from "@/features/chat/drafts";

/** In the address of the sign-in page, for somebody who has just deleted their account. */
export const GOODBYE = "goodbye";

/** Leaves by loading the page anew, so that nothing of the person stays in memory. */
export function leave(how?: typeof GOODBYE) {
  forgetAllDrafts();
  location.assign(how ? `/sign-in?${how}` : "/sign-in");
}
