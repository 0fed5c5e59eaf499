import { MenuChoice, MenuPopup, MenuRoot } from "@/ui/Menu";
import type { OpenMenu } from "@/ui/MenuButton";

export interface Choice {
  label: string;
  value: string;
  options: readonly { value: string; label: string; lang?: string }[];
  onChoose: (value: string) => void;
  side?: "top" | "bottom";
}

/** A menu of which one is chosen. */
export function ChoiceMenuPopup({ anchor, byKey, onClose, side, ...choice }: OpenMenu & Choice) {
  return (
    <MenuRoot open onOpenChange={(open) => !open && onClose()}>
      <MenuPopup anchor={anchor} side={side} align="end" startsAtFirst={byKey} finalFocus={() => anchor}>
        <MenuChoice {...choice} />
      </MenuPopup>
    </MenuRoot>
  );
}
