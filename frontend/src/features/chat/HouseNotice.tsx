import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { accountQuery } from "@/api/account";
import { useTranslation } from "@/i18n/translation";
import { IconButton } from "@/ui/Button";
import { readStored, store } from "@/ui/storage";

const keyFor = (accountId: string) => `house-notice.${accountId}`;

/** Shown once to each account and browser: the house sommelier answers instead of a model. */
export function HouseNotice() {
  const { data: account } = useQuery(accountQuery);
  return account ? <Notice key={account.id} storedAs={keyFor(account.id)} /> : null;
}

function Notice({ storedAs }: { storedAs: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(() => readStored(storedAs) === null);

  useEffect(() => store(storedAs, "shown"), [storedAs]);

  if (!shown) return null;
  return (
    <div className="mb-1 flex items-center gap-2 pl-3 text-small text-muted">
      <p className="flex-1">{t("chat.house")}</p>
      <IconButton label={t("app.dismiss")} size="smallIcon" onClick={() => setShown(false)}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
