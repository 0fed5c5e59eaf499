import { useTranslation } from "@/i18n/translation";
import { Loading } from "@/ui/Status";

const LISTS = ["w-1/3", "w-1/2", "w-2/5", "w-1/4"];

export function TasteSkeleton() {
  const { t } = useTranslation();
  return (
    <>
      <Loading label={t("app.loading")} />
      <div className="grid gap-8 md:grid-cols-2">
        <div className="skeleton h-54 w-full max-w-85 rounded-card" />
        <div className="skeleton h-40 w-full max-w-80 self-center" />
      </div>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {LISTS.map((width) => (
          <div key={width} className="flex flex-col gap-3">
            <div className={`skeleton h-6 ${width}`} />
            <div className="skeleton h-10 w-full" />
          </div>
        ))}
      </div>
    </>
  );
}
