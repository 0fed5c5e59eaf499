import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ComponentProps, ReactNode } from "react";

interface Props extends Pick<ComponentProps<typeof Base.Popup>, "initialFocus" | "finalFocus"> {
  open: boolean;
  title: string;
  text: string;
  onClose: () => void;
  /** A control shown above the buttons. */
  choice?: ReactNode;
  children: ReactNode;
}

export function AlertDialog({ open, title, text, onClose, choice, children, ...focus }: Props) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-shade transition-opacity duration-150 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          {...focus}
          className="fixed top-1/2 left-1/2 z-50 flex w-[calc(100vw-2rem)] max-w-96 -translate-1/2 flex-col gap-2 rounded-card border border-line bg-surface p-6 shadow-lift outline-none transition-opacity duration-150 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <Base.Title className="text-large font-semibold [overflow-wrap:anywhere]">{title}</Base.Title>
          <Base.Description className="text-muted">{text}</Base.Description>
          {choice}
          <div className="mt-4 flex flex-wrap justify-end gap-2">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
