import "@/i18n/paletteWords";
import { type KeyboardEvent, useRef } from "react";
import { closePanel, useOpenPanel } from "@/app/panels";
import { shortcuts } from "@/app/shortcuts";
import { useTranslation } from "@/i18n/translation";
import { Modal, ModalTitle } from "@/ui/Modal";
import { isShortcut } from "@/ui/shortcuts";
import type { PaletteItem } from "./items";
import { Palette } from "./Palette";
import { ShortcutHelp } from "./ShortcutHelp";

/** The dialogs over every page, in a chunk of their own: the palette and the help. */
export function Panels() {
  const { t } = useTranslation();
  const open = useOpenPanel();
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef<PaletteItem | null>(null);

  const close = () => {
    chosen.current = null;
    closePanel("palette");
  };
  const choose = (item: PaletteItem) => {
    chosen.current = item;
    closePanel("palette");
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (!isShortcut(event.nativeEvent, shortcuts.palette)) return;
    event.preventDefault();
    close();
  };

  return (
    <>
      <Modal
        open={open === "palette"}
        onClose={close}
        onClosed={() => chosen.current?.run()}
        onKeyDown={closeByKey}
        initialFocus={field}
        finalFocus={() => !chosen.current?.leadsAway}
        className="max-w-152"
      >
        <ModalTitle className="sr-only">{t("palette.label")}</ModalTitle>
        <Palette field={field} onChoose={choose} />
      </Modal>
      <Modal open={open === "help"} onClose={() => closePanel("help")} className="max-w-112">
        <ShortcutHelp />
      </Modal>
    </>
  );
}
