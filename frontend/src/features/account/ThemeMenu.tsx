import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { buttonStyle } from "@/ui/Button";
import { MenuChoice, MenuPopup, MenuRoot, MenuTrigger } from "@/ui/Menu";
import { chooseTheme, type Theme, themes, useTheme } from "@/ui/theme";

const icons: Record<Theme, typeof Sun> = { light: Sun, dark: Moon, system: Monitor };

export function ThemeMenu({ side }: { side?: "top" | "bottom" }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <MenuRoot>
      <MenuTrigger
        className={buttonStyle({ look: "quiet", size: "icon" })}
        aria-label={`${t("account.menu.theme")}: ${t(`account.menu.${theme}`)}`}
        title={t("account.menu.theme")}
      >
        <Icon aria-hidden className="size-4.5" />
      </MenuTrigger>
      <MenuPopup side={side} align="end">
        <MenuChoice
          label={t("account.menu.theme")}
          value={theme}
          options={themes.map((value) => ({ value, label: t(`account.menu.${value}`) }))}
          onChoose={chooseTheme}
        />
      </MenuPopup>
    </MenuRoot>
  );
}
