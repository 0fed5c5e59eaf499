import type { SessionDetail } from "@/api/types";
import { copyText } from "@/features/chat/copyText";
import { fullDate } from "@/i18n/format";
import type { Language } from "@/i18n/language";
import type { Translate } from "@/i18n/translation";

/** A chat as a document; replies without a word are left out. */
export function chatMarkdown(chat: SessionDetail, title: string, language: Language, t: Translate) {
  const said = chat.messages.flatMap((message) => {
    const text = copyText(message, language).trim();
    return text ? [`## ${t(message.role === "user" ? "chat.you" : "chat.sommelier")}`, text] : [];
  });
  return `${[`# ${title}`, fullDate(new Date(chat.created_at), language), ...said].join("\n\n")}\n`;
}

/** The title without what a file system may refuse. */
export function fileName(title: string) {
  const name = title
    .replace(/[^\p{L}\p{N} .,_-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${name || "chat"}.md`;
}

export function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
