import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isStatus } from "@/api/problem";
import { addInsights, previewInsights, tasteProfileQuery } from "@/api/tasteProfile";
import { Button, buttonStyle } from "@/ui/Button";
import { notify } from "@/ui/notices";
import { SidePanel, SidePanelClose } from "@/ui/SidePanel";
import { ImportPreview } from "./ImportPreview";
import { PasteNotes } from "./PasteNotes";

/** Takes over what another assistant remembers of the person: paste, review, keep. */
export function ImportNotes() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const read = useMutation({ mutationFn: previewInsights });
  const keep = useMutation({
    mutationFn: addInsights,
    onSuccess: async (_, drafts) => {
      await queries.invalidateQueries({ queryKey: tasteProfileQuery.queryKey });
      setOpen(false);
      setText("");
      read.reset();
      notify(t("taste.import.kept", { count: drafts.length }));
    },
  });
  const close = () => {
    setOpen(false);
    keep.reset();
  };
  const again = () => {
    read.reset();
    keep.reset();
  };
  return (
    <>
      <Button look="link" size="inline" className="self-start" onClick={() => setOpen(true)}>
        {t("taste.import.open")}
      </Button>
      <SidePanel
        open={open}
        onClose={close}
        side="right"
        label={t("taste.import.title")}
        className="w-120 border-l border-line bg-surface"
      >
        <div className="flex items-start gap-3 p-4 pb-3">
          <p aria-hidden className="min-w-0 flex-1 pt-1 font-serif text-title">
            {t("taste.import.title")}
          </p>
          <SidePanelClose aria-label={t("app.close")} className={buttonStyle({ look: "quiet", size: "icon" })}>
            <X aria-hidden className="size-5" />
          </SidePanelClose>
        </div>
        {read.data ? (
          <ImportPreview
            preview={read.data}
            saving={keep.isPending}
            problem={keep.error && t(isStatus(keep.error, 409) ? "taste.import.tooMany" : "taste.import.failed")}
            onAgain={again}
            onKeep={keep.mutate}
          />
        ) : (
          <PasteNotes
            text={text}
            reading={read.isPending}
            problem={read.error && t(isStatus(read.error, 400) ? "taste.import.tooLong" : "taste.import.notRead")}
            onText={setText}
            onRead={() => read.mutate(text)}
          />
        )}
      </SidePanel>
    </>
  );
}
