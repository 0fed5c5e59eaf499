import { Dialog } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

interface Props extends Pick<ComponentProps<typeof Dialog.Popup>, "initialFocus" | "finalFocus" | "onKeyDown"> {
  open: boolean;
  onClose: () => void;
  /** Called when it is closed and the focus is back. */
  onClosed?: () => void;
  className?: string;
  children: ReactNode;
}

/** A dialog in the upper part of the page. */
export function Modal({ open, onClose, onClosed, className, children, ...popup }: Props) {
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={(isOpen) => !isOpen && onClosed?.()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-shade transition-opacity duration-120 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          {...popup}
          className={clsx(
            "fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-1.5rem)] -translate-x-1/2 flex-col overflow-hidden rounded-card border border-line bg-surface shadow-lift outline-none transition-opacity duration-120 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0 max-sm:top-3 max-sm:max-h-[calc(100dvh-1.5rem)]",
            className,
          )}
        >
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

export const ModalTitle = Dialog.Title;
export const ModalClose = Dialog.Close;
