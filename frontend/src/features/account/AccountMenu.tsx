import { useQuery } from "@tanstack/react-query";
import { LogOut, UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { accountQuery, signOut } from "@/api/account";
import { isStatus, toProblemError } from "@/api/problem";
import { problemText } from "@/i18n/problemText";
import { MenuItem, MenuPopup, MenuRoot, MenuTrigger } from "@/ui/Menu";
import { notify } from "@/ui/notices";

interface Props {
  /** Called while the person may still do everything. */
  beforeSignOut: () => Promise<unknown>;
  /** Called once the service has ended the sign-in. */
  onSignedOut: () => void;
}

export function AccountMenu({ beforeSignOut, onSignedOut }: Props) {
  const { t } = useTranslation();
  const { data: account } = useQuery(accountQuery);
  if (!account) return null;
  const name = account.name ?? account.email;

  const handleSignOut = async () => {
    try {
      await beforeSignOut();
      await signOut();
    } catch (error) {
      if (!isStatus(error, 401)) return notify(problemText(toProblemError(error), t));
    }
    onSignedOut();
  };

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
        <MenuItem onClick={handleSignOut}>
          <LogOut aria-hidden className="size-4 text-muted" />
          {t("account.menu.signOut")}
        </MenuItem>
      </MenuPopup>
    </MenuRoot>
  );
}
