/** One chunk for what every signed-in page needs, preloaded while the account is being read. */
export { AppLayout } from "./AppLayout";
export { ChatPage } from "./ChatPage";
export { CurrentChatPage } from "./CurrentChatPage";
