import { readStored, store } from "@/ui/storage";

// The id of the account whose chats are kept in this browser. Without it, what is kept is not shown.
const STORED = "offline";

export const ownerOfStored = () => readStored(STORED);

export const setOwnerOfStored = (accountId: string | null) => store(STORED, accountId);
