import {
  Command,
  Download,
  EyeOff,
  LogOut,
  Monitor,
  Moon,
  NotebookPen,
  Pencil,
  Printer,
  Square,
  SquarePen,
  Sun,
  Trash2,
  UserRound,
  Wine,
} from "lucide-react";
import { useLocation, useMatch, useNavigate } from "react-router";
import { openPanel } from "@/app/panels";
import { useDownloadChat } from "@/app/useDownloadChat";
import { useSignOut } from "@/app/useSignOut";
import { useChooseLanguage } from "@/features/account/useChooseLanguage";
import { useNewChat } from "@/features/chat/useNewChat";
import { languageNames, languages, useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { type ShortcutName, useAvailableShortcuts } from "@/ui/shortcuts";
import { chooseTheme, themes, useTheme } from "@/ui/theme";
import type { PaletteItem } from "./items";

const privateOpening = { isPrivate: true };
const themeIcons = { light: Sun, dark: Moon, system: Monitor };

/** What can be done from where one is. */
export function usePaletteActions(): PaletteItem[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { open: openPrivateChat } = useNewChat(privateOpening);
  const openId = useMatch("/chat/:id")?.params.id;
  const downloadChat = useDownloadChat();
  const available = useAvailableShortcuts();
  const signOut = useSignOut();
  const language = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const theme = useTheme();

  const byKey = (name: ShortcutName, icon: PaletteItem["icon"], leadsAway = true): PaletteItem[] => {
    const run = available[name];
    return run ? [{ id: name, label: t(`palette.keys.${name}`), icon, keys: name, run, leadsAway }] : [];
  };
  const page = (to: string, label: string, icon: PaletteItem["icon"]): PaletteItem[] =>
    to === pathname ? [] : [{ id: to, label, icon, run: () => navigate(to), leadsAway: true }];

  return [
    ...byKey("newChat", SquarePen),
    { id: "private", label: t("chat.privateChat"), icon: EyeOff, run: openPrivateChat, leadsAway: true },
    ...byKey("stop", Square, false),
    ...byKey("rename", Pencil),
    ...byKey("remove", Trash2),
    ...(openId
      ? [
          {
            id: "download",
            label: t("palette.download"),
            icon: Download,
            run: () => void downloadChat(openId),
            leadsAway: false,
          },
          { id: "print", label: t("history.print"), icon: Printer, run: () => window.print(), leadsAway: false },
        ]
      : []),
    ...page("/wines", t("history.wines"), Wine),
    ...page("/wines/shown", t("palette.shownWines"), Wine),
    ...page("/taste", t("history.taste"), NotebookPen),
    ...page("/account", t("account.menu.account"), UserRound),
    ...themes
      .filter((other) => other !== theme)
      .map((other) => ({
        id: `theme-${other}`,
        label: `${t("account.menu.theme")}: ${t(`account.menu.${other}`)}`,
        icon: themeIcons[other],
        run: () => chooseTheme(other),
        leadsAway: false,
      })),
    ...languages
      .filter((other) => other !== language)
      .map((other) => ({
        id: `language-${other}`,
        sign: other,
        label: `${t("account.menu.language")}: ${languageNames[other]}`,
        run: () => void chooseLanguage(other),
        leadsAway: false,
      })),
    {
      id: "help",
      label: t("palette.keys.help"),
      icon: Command,
      keys: "help",
      run: () => openPanel("help"),
      leadsAway: false,
    },
    { id: "sign-out", label: t("account.menu.signOut"), icon: LogOut, run: () => void signOut(), leadsAway: true },
  ];
}
