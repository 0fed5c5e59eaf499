/** All that only somebody signed in sees, in one piece: it is fetched while it is being found out who is here. */
export { AppLayout } from "./AppLayout";
export { ChatPage } from "./ChatPage";
export { CurrentChatPage } from "./CurrentChatPage";
