import { LogOut, UserRound } from "lucide-react";
import { Link } from "react-router";
import { useTranslation } from "@/i18n/translation";
import { MenuItem, MenuPopup, MenuRoot } from "@/ui/Menu";
import type { OpenMenu } from "@/ui/MenuButton";

interface Props extends OpenMenu {
  email: string;
  onSignOut: () => void;
}

/** Leads to the account and signs out. */
export function AccountMenuPopup({ anchor, byKey, onClose, email, onSignOut }: Props) {
  const { t } = useTranslation();
  return (
    <MenuRoot open onOpenChange={(open) => !open && onClose()}>
      <MenuPopup anchor={anchor} side="top" startsAtFirst={byKey} finalFocus={() => anchor}>
        <p className="max-w-64 truncate px-3 pt-2 pb-1 text-small text-muted">{email}</p>
        <MenuItem render={<Link to="/account" />}>
          <UserRound aria-hidden className="size-4 text-muted" />
          {t("account.menu.account")}
        </MenuItem>
        <MenuItem onClick={onSignOut}>
          <LogOut aria-hidden className="size-4 text-muted" />
          {t("account.menu.signOut")}
        </MenuItem>
      </MenuPopup>
    </MenuRoot>
  );
}
