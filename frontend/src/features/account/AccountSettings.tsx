import "@/i18n/settingsWords";
import { Download } from "lucide-react";
import { type ReactNode, useId } from "react";
import { exportUrl } from "@/api/account";
import type { Account } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { ApiTokens } from "./ApiTokens";
import { ChangePassword } from "./ChangePassword";
import { DeleteAccount } from "./DeleteAccount";
import { NameForm } from "./NameForm";
import { SharedChats } from "./SharedChats";
import { SignIns } from "./SignIns";

interface Props {
  account: Account;
  onDeleted: () => void;
}

/** Name, password, sign-ins, shared chats, API tokens, data export and deletion of the account. */
export function AccountSettings({ account, onDeleted }: Props) {
  const { t } = useTranslation();
  return (
    <div className="mx-auto flex w-full max-w-190 flex-col px-4 py-6 lg:py-8">
      <Section title={account.email}>
        <NameForm account={account} />
      </Section>
      <Section title={t("settings.passwordTitle")} text={t("settings.passwordText")}>
        <ChangePassword email={account.email} />
      </Section>
      <Section title={t("settings.signIns.title")} text={t("settings.signIns.text")}>
        <SignIns />
      </Section>
      <Section title={t("share.list.title")} text={t("share.list.text")}>
        <SharedChats />
      </Section>
      <Section title={t("settings.tokens.title")} text={t("settings.tokens.text")}>
        <ApiTokens email={account.email} />
      </Section>
      <Section title={t("settings.exportTitle")} text={t("settings.exportText")}>
        <a href={exportUrl} download className={buttonStyle({ look: "secondary" })}>
          <Download aria-hidden className="size-4.5" />
          {t("settings.export")}
        </a>
      </Section>
      <Section title={t("settings.deleteTitle")} text={t("settings.deleteText")}>
        <DeleteAccount email={account.email} onDeleted={onDeleted} />
      </Section>
    </div>
  );
}

function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-4 border-line py-8 not-first:border-t first:pt-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]"
    >
      <div className="flex flex-col gap-1">
        <h2 id={id} className="font-serif text-large font-semibold [overflow-wrap:anywhere]">
          {title}
        </h2>
        {text && <p className="text-muted">{text}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
