import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "@/i18n/translation";
import { chooseTheme, type Theme, themes, useTheme } from "@/ui/theme";
import { ChoiceMenu } from "./ChoiceMenu";

const icons: Record<Theme, typeof Sun> = { light: Sun, dark: Moon, system: Monitor };

export function ThemeMenu({ side }: { side?: "top" | "bottom" }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <ChoiceMenu
      label={t("account.menu.theme")}
      current={t(`account.menu.${theme}`)}
      value={theme}
      options={themes.map((value) => ({ value, label: t(`account.menu.${value}`) }))}
      onChoose={(chosen) => chooseTheme(chosen as Theme)}
      side={side}
    >
      <Icon aria-hidden className="size-4.5" />
    </ChoiceMenu>
  );
}
