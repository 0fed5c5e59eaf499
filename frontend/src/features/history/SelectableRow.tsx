import { clsx } from "clsx";
import type { ChangeEvent, MouseEvent } from "react";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { useSessionTitle } from "./sessionTitle";

interface Props {
  session: SessionSummary;
  /** Whether this chat is on the page. */
  open: boolean;
  chosen: boolean;
  onToggle: (id: string, withShift: boolean) => void;
}

/** A row of the list of chats while several are being chosen. */
export function SelectableRow({ session, open, chosen, onToggle }: Props) {
  const { t } = useTranslation();
  const title = useSessionTitle()(session);
  const onChange = ({ nativeEvent }: ChangeEvent) =>
    onToggle(session.id, "shiftKey" in nativeEvent && nativeEvent.shiftKey === true);
  // Not every browser passes a click with Shift on to the checkbox.
  const onClick = (event: MouseEvent<HTMLLabelElement>) => {
    if (!event.shiftKey || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    onToggle(session.id, true);
  };
  return (
    <li
      className={clsx(
        "relative rounded-control [contain-intrinsic-size:auto_36px] [content-visibility:auto]",
        chosen ? "bg-blush" : "hover:bg-blush/60",
      )}
    >
      {open && <span aria-hidden className="absolute inset-y-1.5 left-0 w-0.75 rounded-full bg-wine" />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the checkbox */}
      <label
        onClick={onClick}
        title={title}
        className="flex cursor-pointer items-center gap-2.5 py-1.5 pr-2 pl-3 select-none max-lg:py-2.5"
      >
        <input
          type="checkbox"
          value={session.id}
          checked={chosen}
          onChange={onChange}
          className="size-4.5 shrink-0 cursor-pointer"
        />
        <span className="truncate">{title}</span>{" "}
        {session.is_private && <span className="shrink-0 text-small text-muted">{t("history.private")}</span>}
      </label>
    </li>
  );
}
