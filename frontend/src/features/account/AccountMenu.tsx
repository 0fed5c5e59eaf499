import { useQuery } from "@tanstack/react-query";
import { LogOut, UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { accountQuery } from "@/api/account";
import { MenuItem, MenuPopup, MenuRoot, MenuTrigger } from "@/ui/Menu";

interface Props {
  onSignOut: () => void;
}

export function AccountMenu({ onSignOut }: Props) {
  const { t } = useTranslation();
  const { data: account } = useQuery(accountQuery);
  if (!account) return null;
  const name = account.name ?? account.email;

  return (
    <MenuRoot>
      <MenuTrigger
        aria-label={t("account.menu.label", { name })}
        className="flex min-h-10 min-w-0 flex-1 items-center rounded-control px-3 text-left hover:bg-blush"
      >
        <span className="truncate font-medium">{name}</span>
      </MenuTrigger>
      <MenuPopup side="top">
        <p className="max-w-64 truncate px-3 pt-2 pb-1 text-small text-muted">{account.email}</p>
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
