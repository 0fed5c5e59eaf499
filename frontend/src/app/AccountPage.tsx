import { useQuery } from "@tanstack/react-query";
import { accountQuery } from "@/api/account";
import { AccountSettings } from "@/features/account/AccountSettings";
import { useTranslation } from "@/i18n/translation";
import { PageHeader } from "./PageHeader";
import { GOODBYE, reloadSignedOut } from "./singleAccount";

export default function AccountPage() {
  const { t } = useTranslation();
  const { data: account } = useQuery(accountQuery);
  return (
    <>
      <title>{`${t("settings.title")} · Sommelier`}</title>
      <PageHeader>
        <h1 className="min-w-0 flex-1 truncate px-2 font-semibold">{t("settings.title")}</h1>
      </PageHeader>
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        {account && <AccountSettings account={account} onDeleted={() => reloadSignedOut(GOODBYE)} />}
      </div>
    </>
  );
}
