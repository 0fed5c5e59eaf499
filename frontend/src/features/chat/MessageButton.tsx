import type { LucideIcon } from "lucide-react";
import { useExchangeState } from "@/api/exchangeStore";
import { IconButton } from "@/ui/Button";

interface Props {
  sessionId: string;
  label: string;
  icon: LucideIcon;
  /** Absent when there is nothing to do. */
  onClick?: () => void;
  className?: string;
}

/** A button below a message, disabled while a reply is being written. */
export function MessageButton({ sessionId, label, icon: Icon, onClick, className = "" }: Props) {
  // Read here, so that the messages themselves do not render again at both ends of each reply.
  const isIdle = useExchangeState(sessionId).phase === "idle";
  return (
    <IconButton
      label={label}
      size="smallIcon"
      className={`text-muted ${className}`}
      aria-disabled={!onClick || !isIdle}
      onClick={isIdle ? onClick : undefined}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
