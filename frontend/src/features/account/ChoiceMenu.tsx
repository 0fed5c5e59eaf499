import type { ReactNode } from "react";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { MenuButton } from "@/ui/MenuButton";
import { notify } from "@/ui/notices";
import { onDemand } from "@/ui/onDemand";
import type { Choice } from "./ChoiceMenuPopup";

const fetchMenu = async () => (await import("./ChoiceMenuPopup"))?.ChoiceMenuPopup;
const ChoiceMenuPopup = onDemand(fetchMenu);

interface Props extends Choice {
  /** The name of what is chosen now. */
  current: string;
  /** The icon of the button. */
  children: ReactNode;
}

/** A button that opens a menu of which one is chosen. */
export function ChoiceMenu({ children, current, ...choice }: Props) {
  const { t } = useTranslation();
  return (
    <MenuButton
      className={buttonStyle({ look: "quiet", size: "icon" })}
      aria-label={`${choice.label}: ${current}`}
      title={choice.label}
      fetchMenu={fetchMenu}
      renderMenu={(menu) => (
        <ChoiceMenuPopup
          {...choice}
          {...menu}
          onFailed={() => {
            notify(t("app.problem.network"));
            menu.onClose();
          }}
        />
      )}
    >
      {children}
    </MenuButton>
  );
}
