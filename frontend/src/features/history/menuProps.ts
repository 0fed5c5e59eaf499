import type { SessionSummary } from "@/api/types";

export interface MenuTarget {
  session: SessionSummary;
  anchor: HTMLElement;
  /** It was opened by keyboard. */
  byKey: boolean;
}

export interface MenuProps {
  target: MenuTarget | null;
  onClose: () => void;
  onRename: (session: SessionSummary) => void;
  onShare: (session: SessionSummary) => void;
  /** Given for the chat on the page, which can be downloaded and printed. */
  onDownload?: () => void;
  onDelete: (session: SessionSummary) => void;
  /** Given in the list, where several chats can be chosen. */
  onSelect?: (session: SessionSummary) => void;
  /** Called before a chat moves in the list. */
  onPin?: (session: SessionSummary) => void;
  /** Called for a private chat, which closing deletes. */
  onGone: (session: SessionSummary) => void;
}

/** What the open menu is given. */
export type OpenMenuProps = MenuTarget &
  Omit<MenuProps, "target" | "onGone"> & { onCloseChat: (session: SessionSummary) => void };
