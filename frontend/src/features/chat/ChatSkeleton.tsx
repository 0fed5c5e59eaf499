import { useTranslation } from "@/i18n/translation";
import { Loading } from "@/ui/Status";

export function ChatSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="mx-auto flex w-full max-w-190 flex-1 flex-col gap-7 px-4 py-6">
      <Loading label={t("app.loading")} />
      <div className="flex flex-col gap-3">
        <div className="skeleton h-8 w-2/3" />
        <div className="skeleton h-4 w-full" />
        <div className="skeleton h-4 w-4/5" />
      </div>
      <div className="skeleton h-10 w-1/2 self-end rounded-card" />
      <div className="flex flex-col gap-3">
        <div className="skeleton h-4 w-full" />
        <div className="skeleton h-4 w-11/12" />
        <div className="skeleton h-4 w-3/5" />
      </div>
      <div className="skeleton mt-auto h-14 w-full shrink-0 rounded-card" />
    </div>
  );
}
