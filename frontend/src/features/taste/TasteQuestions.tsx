import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { addInsights, tasteProfileQuery } from "@/api/tasteProfile";
import { useTranslation } from "@/i18n/translation";
import { Button, IconButton } from "@/ui/Button";
import { notify } from "@/ui/notices";
import { AnswerTile } from "./AnswerTile";
import { type Answer, answersOf, questions } from "./questions";

interface Props {
  onClose: () => void;
  /** They were answered, be it with nothing. */
  onDone: () => void;
}

/** The questions of the first visit, on one screen; each answer is kept as if it were added by hand. */
export function TasteQuestions({ onClose, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly Answer[]>([]);
  const keep = useMutation({
    mutationFn: addInsights,
    onSuccess: () => {
      queries.removeQueries({ queryKey: tasteProfileQuery.queryKey });
      notify(t("taste.questions.thanks"));
      onDone();
    },
    onError: () => notify(t("taste.failed")),
  });
  const done = () => {
    const drafts = questions.flatMap((question) =>
      answersOf(question)
        .filter((answer) => chosen.includes(answer))
        .map((answer) => ({ kind: question.kind, text: t(`taste.questions.${answer}`) })),
    );
    if (drafts.length === 0) onDone();
    else keep.mutate(drafts);
  };
  const choose = (answer: Answer, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, answer] : before.filter((one) => one !== answer)));
  return (
    <>
      <div className="flex items-start gap-3 p-4 pb-2">
        <div className="min-w-0 flex-1">
          <p aria-hidden className="pt-1 font-serif text-title">
            {t("taste.questions.title")}
          </p>
          <p className="text-small text-muted">{t("taste.questions.hint")}</p>
        </div>
        <IconButton label={t("app.close")} onClick={onClose}>
          <X aria-hidden className="size-5" />
        </IconButton>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 pb-4">
        {questions.map((question) => (
          <fieldset key={question.kind}>
            <legend className="pb-2 font-medium">{t(`taste.questions.${question.title}`)}</legend>
            <div className="grid grid-cols-3 gap-2">
              {answersOf(question).map((answer) => (
                <AnswerTile
                  key={answer}
                  answer={answer}
                  chosen={chosen.includes(answer)}
                  onChange={(isChosen) => choose(answer, isChosen)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="flex gap-2 border-t border-line p-4">
        <Button disabled={keep.isPending} onClick={done}>
          {t("taste.questions.done")}
        </Button>
        <Button look="quiet" disabled={keep.isPending} onClick={onDone}>
          {t("taste.questions.skip")}
        </Button>
      </div>
    </>
  );
}
