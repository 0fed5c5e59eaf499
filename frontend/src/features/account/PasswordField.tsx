import "@/i18n/accountWords";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { useTranslation } from "@/i18n/translation";
import { IconButton } from "@/ui/Button";
import { Field } from "@/ui/Field";

type Props = Omit<ComponentProps<typeof Field>, "type" | "end" | "label"> & { label?: string };

export function PasswordField({ label, ...props }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...props}
      label={label ?? t("account.password")}
      type={shown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      end={
        <IconButton
          label={t(shown ? "account.hidePassword" : "account.showPassword")}
          size="smallIcon"
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden className="size-4.5" /> : <Eye aria-hidden className="size-4.5" />}
        </IconButton>
      }
    />
  );
}
