import { useQuery } from "@tanstack/react-query";
import { accountQuery } from "@/api/account";
import { useTranslation } from "@/i18n/translation";
import { MenuButton } from "@/ui/MenuButton";
import { notify } from "@/ui/notices";
import { onDemand } from "@/ui/onDemand";

const fetchMenu = async () => (await import("./AccountMenuPopup"))?.AccountMenuPopup;
const AccountMenuPopup = onDemand(fetchMenu);

interface Props {
  onSignOut: () => void;
}

export function AccountMenu({ onSignOut }: Props) {
  const { t } = useTranslation();
  const { data: account } = useQuery(accountQuery);
  if (!account) return null;
  const name = account.name ?? account.email;

  return (
    <MenuButton
      aria-label={t("account.menu.label", { name })}
      className="flex min-h-10 min-w-0 flex-1 items-center rounded-control px-3 text-left hover:bg-blush"
      fetchMenu={fetchMenu}
      renderMenu={(menu) => (
        <AccountMenuPopup
          {...menu}
          email={account.email}
          onSignOut={onSignOut}
          onFailed={() => {
            notify(t("app.problem.network"));
            menu.onClose();
          }}
        />
      )}
    >
      <span className="truncate font-medium">{name}</span>
    </MenuButton>
  );
}
