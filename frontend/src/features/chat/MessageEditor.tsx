import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { hasVirtualKeyboard, isComposing } from "@/ui/keyboard";
import { CharacterCount } from "./CharacterCount";
import { isMessage } from "./messageRules";

export interface MessageEditorProps {
  text: string;
  onText: (text: string) => void;
  onSend: (text: string) => void;
  onCancel: () => void;
  /** No message can be sent now, because a reply is being written. */
  busy: boolean;
}

/** The field that takes the place of a message while it is edited. */
export function MessageEditor({ text, onText, onSend, onCancel, busy }: MessageEditorProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const count = useId();
  const sendable = isMessage(text) && !busy;

  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (sendable) onSend(text.trim());
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (event.key === "Escape") onCancel();
    if (event.key === "Enter" && !event.shiftKey && !hasVirtualKeyboard()) send(event);
  };

  return (
    <form onSubmit={send} className="flex-1">
      <textarea
        ref={field}
        value={text}
        rows={2}
        aria-label={t("chat.versions.field")}
        aria-describedby={count}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-[calc(10lh+1.25rem)] w-full resize-none rounded-card border border-control bg-surface px-4 py-2.5 text-large outline-none focus:border-wine focus:outline-1 focus:outline-wine lg:text-base"
      />
      <div className="mt-2 flex items-center justify-end gap-2">
        <span className="mr-auto text-small text-muted">
          <CharacterCount id={count} text={text} />
        </span>
        <Button look="secondary" size="small" onClick={onCancel}>
          {t("chat.versions.cancel")}
        </Button>
        <Button size="small" type="submit" aria-disabled={!sendable}>
          {t("chat.send")}
        </Button>
      </div>
    </form>
  );
}
