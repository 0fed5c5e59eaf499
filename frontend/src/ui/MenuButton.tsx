import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from "react";

/** What a menu without a trigger of its own is given. */
export interface OpenMenu {
  anchor: HTMLElement;
  /** It was opened by keyboard. */
  byKey: boolean;
  onClose: () => void;
}

interface Props extends Omit<ComponentProps<"button">, "onClick" | "type"> {
  /** Fetches the menu's chunk, so that it is there when it is asked for. */
  fetchMenu: () => Promise<unknown>;
  renderMenu: (menu: OpenMenu) => ReactNode;
}

/** A button with a menu whose chunk is fetched when the button is first pointed at, focused or pressed. */
export function MenuButton({ fetchMenu, renderMenu, children, ...props }: Props) {
  const [target, setTarget] = useState<Omit<OpenMenu, "onClose"> | null>(null);
  // A failure is reported when the menu is opened.
  const prefetch = () => void fetchMenu().catch(() => undefined);

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setTarget({ anchor: event.currentTarget, byKey: true });
  };

  return (
    <>
      <button
        {...props}
        type="button"
        aria-haspopup="menu"
        aria-expanded={target !== null}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onKeyDown={onKeyDown}
        onClick={(event) => setTarget({ anchor: event.currentTarget, byKey: event.detail === 0 })}
      >
        {children}
      </button>
      {target && renderMenu({ ...target, onClose: () => setTarget(null) })}
    </>
  );
}
