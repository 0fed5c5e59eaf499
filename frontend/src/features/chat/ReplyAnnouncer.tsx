import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Message } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { plainText } from "./markdownText";

interface Props {
  answering: boolean;
  last: Message | undefined;
}

/** Announces a reply to screen readers once it is complete: a live region over the stream would read half words. */
export function ReplyAnnouncer({ answering, last }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const heard = useRef(false);

  const announce = useEffectEvent(() => {
    if (answering) {
      heard.current = true;
      setWords(t("chat.answering"));
    } else if (heard.current && last?.role === "assistant") {
      heard.current = false;
      setWords([plainText(last.content), last.wines.map((wine) => wine.name).join(", ")].join(" ").trim());
    }
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the turn from answering to answered is news
  useEffect(() => announce(), [answering]);

  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
