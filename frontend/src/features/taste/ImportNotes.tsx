import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { type ProblemError, toProblemError } from "@/api/problem";
import { addInsights, previewInsights, tasteProfileQuery } from "@/api/tasteProfile";
import { problemText } from "@/i18n/problemText";
import type { Translate } from "@/i18n/translation";
import { useTranslation } from "@/i18n/translation";
import { Button, buttonStyle } from "@/ui/Button";
import { notify } from "@/ui/notices";
import { SidePanel, SidePanelClose } from "@/ui/SidePanel";
import { ImportPreview } from "./ImportPreview";
import { PasteNotes } from "./PasteNotes";

const TOO_MANY_CALLS = 429;

function notRead(problem: ProblemError, t: Translate): string {
  if (problem.status === TOO_MANY_CALLS) return problemText(problem, t);
  return t(problem.fields.includes("text") ? "taste.import.tooLong" : "taste.import.notRead");
}

/** A list of more than can be added by hand is refused before it is counted with what is there. */
function notKept(problem: ProblemError, t: Translate): string {
  if (problem.status === TOO_MANY_CALLS) return problemText(problem, t);
  const tooMany = problem.status === 409 || problem.fields.includes("insights");
  return t(tooMany ? "taste.import.tooMany" : "taste.import.failed");
}

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
            problem={keep.error && notKept(toProblemError(keep.error), t)}
            onAgain={again}
            onKeep={keep.mutate}
          />
        ) : (
          <PasteNotes
            text={text}
            reading={read.isPending}
            problem={read.error && notRead(toProblemError(read.error), t)}
            onText={setText}
            onRead={() => read.mutate(text)}
          />
        )}
      </SidePanel>
    </>
  );
}
