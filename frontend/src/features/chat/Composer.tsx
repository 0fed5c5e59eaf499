import { clsx } from "clsx";
import { ArrowUp, Square } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect } from "react";
import { useTranslation } from "@/i18n/translation";
import { IconButton } from "@/ui/Button";
import { hasVirtualKeyboard, isComposing } from "@/ui/keyboard";
import { STOPPABLE_FIELD } from "@/ui/shortcuts";
import { CharacterCount } from "./CharacterCount";
import { isMessage } from "./messageRules";

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onText: (text: string) => void;
  onSend: (text: string) => void;
  onStop: () => void;
  answering: boolean;
  stopping: boolean;
  /** What is written cannot be sent yet. */
  blocked?: boolean;
  /** Given while the field holds a message that is being edited. */
  onCancelEdit?: () => void;
  /** The id of what else is said of the field. */
  noteId?: string;
  /** Nothing is learned from the chat. */
  isPrivate?: boolean;
}

function fitHeight(field: HTMLTextAreaElement | null) {
  if (!field) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}

export function Composer({
  field,
  text,
  onText,
  onSend,
  onStop,
  answering,
  stopping,
  blocked = false,
  onCancelEdit,
  noteId,
  isPrivate = false,
}: Props) {
  const { t } = useTranslation();
  const count = useId();
  const sendable = isMessage(text) && !answering && !blocked;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => fitHeight(field.current), [text, field]);

  // The height also depends on the width.
  useEffect(() => {
    const box = field.current?.parentElement;
    if (!box) return;
    let width = box.clientWidth;
    const observer = new ResizeObserver(() => {
      if (box.clientWidth !== width) fitHeight(field.current);
      width = box.clientWidth;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [field]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (sendable) onSend(text.trim());
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape" && !answering && !isComposing(event)) onCancelEdit?.();
    // While an input method composes, Enter chooses a word.
    if (event.key !== "Enter" || event.shiftKey || isComposing(event) || hasVirtualKeyboard()) return;
    send(event);
  };

  return (
    <form onSubmit={send}>
      <div
        className={clsx(
          "flex items-end gap-1 rounded-card border border-control bg-surface p-1.5 focus-within:border-wine focus-within:outline-1 focus-within:outline-wine",
          isPrivate && "border-dashed focus-within:border-solid",
        )}
      >
        <textarea
          ref={field}
          {...{ [STOPPABLE_FIELD]: answering ? "" : undefined }}
          rows={1}
          value={text}
          aria-label={t("chat.label")}
          aria-describedby={noteId ? `${noteId} ${count}` : count}
          placeholder={t("chat.placeholder")}
          enterKeyHint={hasVirtualKeyboard() ? "enter" : "send"}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          className="max-h-[calc(8lh+1rem)] min-h-10 flex-1 resize-none overflow-y-auto bg-transparent px-3 py-2 text-large outline-none placeholder:truncate placeholder:text-muted lg:text-base"
        />
        {answering ? (
          <IconButton key="stop" label={t("chat.stop")} look="secondary" aria-disabled={stopping} onClick={onStop}>
            <Square aria-hidden className="size-3.5 fill-current" />
          </IconButton>
        ) : (
          <IconButton
            key="send"
            label={t("chat.send")}
            look="primary"
            type="submit"
            aria-disabled={!sendable}
            className={clsx(!sendable && "cursor-default")}
          >
            <ArrowUp aria-hidden className="size-5" />
          </IconButton>
        )}
      </div>
      <div className="flex justify-between gap-4 px-3 pt-1.5 text-small text-muted">
        <p>
          {isPrivate && `${t("chat.privateNote")} `}
          {t("chat.note")}
        </p>
        <CharacterCount id={count} text={text} />
      </div>
    </form>
  );
}
